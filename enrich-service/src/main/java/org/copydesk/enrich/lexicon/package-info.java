/// Word lists that are shipped with the service.
@NullMarked
package org.copydesk.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
