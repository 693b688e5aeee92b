/// The text of an article as annotators read it, and the one place that turns UTF-16 indexes into
/// code points.
@NullMarked
package org.copydesk.enrich.text;

import org.jspecify.annotations.NullMarked;
