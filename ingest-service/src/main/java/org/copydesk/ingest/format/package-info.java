/// Readers of documents: from bytes of a media type to a draft of an article.
@NullMarked
package org.copydesk.ingest.format;

import org.jspecify.annotations.NullMarked;
