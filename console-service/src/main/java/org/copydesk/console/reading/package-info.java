/// Reads topics: what comes, and single articles on demand.
@NullMarked
package org.copydesk.console.reading;

import org.jspecify.annotations.NullMarked;
