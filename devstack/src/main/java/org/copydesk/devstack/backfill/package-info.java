/// Archives, taken in beside the live news without delaying it.
@NullMarked
package org.copydesk.devstack.backfill;

import org.jspecify.annotations.NullMarked;
