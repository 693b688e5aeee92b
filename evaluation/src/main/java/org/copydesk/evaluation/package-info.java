/// Scores annotations against articles that were annotated by hand.
@NullMarked
package org.copydesk.evaluation;

import org.jspecify.annotations.NullMarked;
