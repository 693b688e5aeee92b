package org.copydesk.ingest.feed;

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

  /// Reads a document, in XML or in JSON as its first character says.
  static FeedDocument of(TextDocument document) throws UnreadableDocument {
    String text = document.text();
    int start = 0;
    while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
      start++;
    }
    if (start == text.length()) {
      throw new UnreadableDocument(
          "not-a-feed", "the document is empty; send a feed, or check the address");
    }
    return text.charAt(start) == '{' || text.charAt(start) == '['
        ? JsonFeed.of(document)
        : XmlFeed.of(document);
  }
}
