/// The whole system on one machine, and the command line.
@NullMarked
package org.copydesk.devstack;

import org.jspecify.annotations.NullMarked;
