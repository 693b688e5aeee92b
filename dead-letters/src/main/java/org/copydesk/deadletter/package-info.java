/// The records that could not be processed: how it stands with them, and the one way back.
@NullMarked
package org.copydesk.deadletter;

import org.jspecify.annotations.NullMarked;
