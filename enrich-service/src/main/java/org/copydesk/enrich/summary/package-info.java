/// The sentences that sum a story up.
@NullMarked
package org.copydesk.enrich.summary;

import org.jspecify.annotations.NullMarked;
