/// Near-duplicates: signatures by which texts that say the same in nearly the same words are found.
@NullMarked
package org.copydesk.enrich.duplicate;

import org.jspecify.annotations.NullMarked;
