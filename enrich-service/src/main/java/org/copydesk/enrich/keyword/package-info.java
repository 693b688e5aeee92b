/// Words and phrases typical of a story.
@NullMarked
package org.copydesk.enrich.keyword;

import org.jspecify.annotations.NullMarked;
