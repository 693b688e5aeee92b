/// Articles that were annotated by hand, and the reading of their files.
@NullMarked
package org.copydesk.evaluation.gold;

import org.jspecify.annotations.NullMarked;
