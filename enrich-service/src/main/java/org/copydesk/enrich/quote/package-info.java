/// Quotes and who speaks.
@NullMarked
package org.copydesk.enrich.quote;

import org.jspecify.annotations.NullMarked;
