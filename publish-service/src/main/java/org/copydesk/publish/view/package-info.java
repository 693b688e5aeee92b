/// What subscribers get to see of a published article: pure functions from before and after to
/// rows.
@NullMarked
package org.copydesk.publish.view;

import org.jspecify.annotations.NullMarked;
