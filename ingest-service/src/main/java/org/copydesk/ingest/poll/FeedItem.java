package org.copydesk.ingest.poll;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.ingest.feed.EntryStatus;
import org.copydesk.ingest.html.HtmlBlocks;

/// An entry of a feed or sitemap as the poller needs it.
///
/// @param id what it is known by within its feed
/// @param itemId what its item is called within the source
/// @param hasPage whether it has a page of its own
/// @param page the address of its page
/// @param fingerprint of what it says: another value is a new version
/// @param dated when it was changed or published, where it says so readably
/// @param whole whether the feed has the whole story
/// @param status whether the feed lets it be used; the page of one that is not is not fetched
/// @param html the fullest text that the feed has
record FeedItem(
    String id,
    String itemId,
    boolean hasPage,
    Optional<String> page,
    long fingerprint,
    Optional<Instant> dated,
    boolean whole,
    EntryStatus status,
    String html) {

  /// Whether the feed lets it be used.
  boolean usable() {
    return status == EntryStatus.USABLE;
  }

  /// Whether the feed says that it was withdrawn.
  boolean deleted() {
    return status == EntryStatus.DELETED;
  }

  /// How many characters of text the feed has.
  int length() {
    return HtmlBlocks.plain(html).length();
  }
}
