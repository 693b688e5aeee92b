/// monitor-service: whether every accepted version reaches what it has to, in time.
@NullMarked
package org.copydesk.monitor;

import org.jspecify.annotations.NullMarked;
