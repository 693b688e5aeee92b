/// JSON from strangers, read strictly and, where that fails, leniently with a warning.
@NullMarked
package org.copydesk.ingest.json;

import org.jspecify.annotations.NullMarked;
