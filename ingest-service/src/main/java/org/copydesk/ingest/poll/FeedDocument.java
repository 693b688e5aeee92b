package org.copydesk.ingest.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.copydesk.ingest.format.UnpackedItem;

/// A feed or sitemap as the poller needs it.
///
/// @param kind what its entries are
/// @param hints how often it asks to be fetched
/// @param items in the document's order, versions of one item together and oldest first
/// @param documents each item as a document of its own, in the same order; none for sitemaps
/// @param repairs what is wrong with it and how it was read all the same, a sentence each
record FeedDocument(
    Kind kind,
    Hints hints,
    List<FeedItem> items,
    Supplier<List<UnpackedItem>> documents,
    List<String> repairs) {

  /// What the entries of a document are.
  enum Kind {
    /// Entries with words.
    FEED,
    /// Addresses of pages.
    SITEMAP,
    /// Addresses of sitemaps.
    SITEMAP_INDEX
  }

  /// How often a feed asks to be fetched.
  ///
  /// @param every the time between two fetches
  /// @param skipHours the hours, 0 to 23 GMT, in which nothing new is to be expected
  /// @param skipDays the days on which nothing new is to be expected
  record Hints(Optional<Duration> every, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    static final Hints NONE = new Hints(Optional.empty(), Set.of(), Set.of());
  }
}
