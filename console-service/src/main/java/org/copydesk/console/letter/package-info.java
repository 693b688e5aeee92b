/// Records that could not be processed: one with its original, and its way back.
@NullMarked
package org.copydesk.console.letter;

import org.jspecify.annotations.NullMarked;
