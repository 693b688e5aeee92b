/// Who may read and write what, as the broker's access lists say it.
@NullMarked
package org.copydesk.devstack.access;

import org.jspecify.annotations.NullMarked;
