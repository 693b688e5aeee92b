package org.copydesk.ingest.format;

import org.copydesk.ingest.normalize.Draft;

/// Reads documents of one format. A parser is a pure function and knows nothing of Kafka.
public interface Parser {
  /// Reads a document.
  ///
  /// @throws UnreadableDocument where it is not what its media type says
  Draft parse(TextDocument document) throws UnreadableDocument;
}
