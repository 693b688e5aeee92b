/// Which accepted versions have reached what they have to, and which are late: pure bookkeeping.
@NullMarked
package org.copydesk.monitor.ledger;

import org.jspecify.annotations.NullMarked;
