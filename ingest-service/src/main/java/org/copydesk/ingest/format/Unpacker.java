package org.copydesk.ingest.format;

import java.util.List;

/// Takes documents apart that hold several items: news messages, packages, feeds.
public interface Unpacker {
  /// The items of a document in their order; empty where the document is itself one item.
  ///
  /// @throws UnreadableDocument where it is not what its media type says
  List<UnpackedItem> unpack(TextDocument document) throws UnreadableDocument;
}
