/// Pages that show an evaluation's mistakes in the texts where they were made.
@NullMarked
package org.copydesk.evaluation.page;

import org.jspecify.annotations.NullMarked;
