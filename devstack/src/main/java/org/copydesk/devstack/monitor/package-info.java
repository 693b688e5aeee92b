/// The live view of versions that have not reached what they have to.
@NullMarked
package org.copydesk.devstack.monitor;

import org.jspecify.annotations.NullMarked;
