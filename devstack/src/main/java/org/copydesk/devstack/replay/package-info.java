/// Annotations made anew from the log of record, compared and switched to.
@NullMarked
package org.copydesk.devstack.replay;

import org.jspecify.annotations.NullMarked;
