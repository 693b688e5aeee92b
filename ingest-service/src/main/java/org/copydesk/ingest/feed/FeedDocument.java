package org.copydesk.ingest.feed;

import java.util.Optional;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;

/// A feed together with the document that it was read from.
interface FeedDocument {
  /// What the document says.
  Feed feed();

  /// A document of the same format that holds one of the entries, and of its feed what the entry
  /// inherits; {@link FeedReader} reads the same entry from it.
  ///
  /// @param entry its place in {@link Feed#entries}
  String alone(int entry);

  /// Whether the document is an entry rather than a feed of one.
  boolean isEntry();

  /// Reads a document, in XML or in JSON as what comes first in it says, or a mere list of
  /// addresses.
  static FeedDocument of(TextDocument document) throws UnreadableDocument {
    String text = document.text();
    if (text.isBlank()) {
      throw new UnreadableDocument(
          "not-a-feed", "the document is empty; send a feed, or check the address");
    }
    int tag = text.indexOf('<');
    int object = text.indexOf('{');
    Optional<FeedDocument> addresses =
        tag < 0 && object < 0 ? TextSitemap.in(text) : Optional.empty();
    if (addresses.isPresent()) {
      return addresses.get();
    }
    return object >= 0 && (tag < 0 || object < tag)
        ? JsonFeed.of(document, object)
        : XmlFeed.of(document);
  }
}
