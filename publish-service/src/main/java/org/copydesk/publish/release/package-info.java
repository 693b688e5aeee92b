/// What may be seen of an article, and when: a pure state machine.
@NullMarked
package org.copydesk.publish.release;

import org.jspecify.annotations.NullMarked;
