/// Settings read once, with all mistakes said together.
@NullMarked
package org.copydesk.service.settings;

import org.jspecify.annotations.NullMarked;
