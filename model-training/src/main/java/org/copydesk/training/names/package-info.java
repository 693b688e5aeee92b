/// Trains the recogniser of names.
@NullMarked
package org.copydesk.training.names;

import org.jspecify.annotations.NullMarked;
