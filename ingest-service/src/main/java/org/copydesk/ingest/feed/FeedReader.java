package org.copydesk.ingest.feed;

import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;

/// Reads feeds and sitemaps of every dialect, well-formed or not. What is wrong with a document and
/// can be read all the same is said in {@link Feed#repairs}.
public final class FeedReader {
  private FeedReader() {}

  /// Reads a feed.
  ///
  /// @throws UnreadableDocument where it is none; `not-a-feed` names the feeds that a web page
  ///   points to
  public static Feed read(TextDocument document) throws UnreadableDocument {
    return FeedDocument.of(document).feed();
  }
}
