/// ingest-service: from raw events to clean, versioned articles and one receipt an event.
@NullMarked
package org.copydesk.ingest;

import org.jspecify.annotations.NullMarked;
