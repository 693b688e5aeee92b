/// Reads the topics into a ledger.
@NullMarked
package org.copydesk.monitor.watch;

import org.jspecify.annotations.NullMarked;
