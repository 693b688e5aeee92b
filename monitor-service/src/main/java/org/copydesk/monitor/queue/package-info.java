/// What waits before each service, and since when.
@NullMarked
package org.copydesk.monitor.queue;

import org.jspecify.annotations.NullMarked;
