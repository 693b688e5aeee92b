/// The accurate mode of names: a small transformer beside the default recogniser.
@NullMarked
package org.copydesk.accurate;

import org.jspecify.annotations.NullMarked;
