/// console-service: what the pipeline does, in a browser.
@NullMarked
package org.copydesk.console;

import org.jspecify.annotations.NullMarked;
