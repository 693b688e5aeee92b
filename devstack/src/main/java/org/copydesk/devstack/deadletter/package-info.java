/// Dead letters: what could not be processed, what became of it, and the way back.
@NullMarked
package org.copydesk.devstack.deadletter;

import org.jspecify.annotations.NullMarked;
