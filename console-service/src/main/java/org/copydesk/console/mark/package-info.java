/// An article's text cut into pieces, each with the annotations that cover it.
@NullMarked
package org.copydesk.console.mark;

import org.jspecify.annotations.NullMarked;
