/// The language of a story.
@NullMarked
package org.copydesk.enrich.language;

import org.jspecify.annotations.NullMarked;
