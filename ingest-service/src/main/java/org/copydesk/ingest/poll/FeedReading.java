package org.copydesk.ingest.poll;

import org.copydesk.ingest.fetch.Outcome;
import org.copydesk.ingest.format.UnreadableDocument;

/// Reads what was fetched as a feed or sitemap.
@FunctionalInterface
interface FeedReading {
  /// Reads it.
  ///
  /// @throws UnreadableDocument where it is none
  FeedDocument read(Outcome.Fetched fetched) throws UnreadableDocument;
}
