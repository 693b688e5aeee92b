/// Articles as JSON-LD documents in the vocabulary of schema.org.
@NullMarked
package org.copydesk.ingest.jsonld;

import org.jspecify.annotations.NullMarked;
