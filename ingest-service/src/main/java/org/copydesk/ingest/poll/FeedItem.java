package org.copydesk.ingest.poll;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.ingest.html.HtmlBlocks;

/// An entry of a feed or sitemap as the poller needs it.
///
/// @param id what it is known by within its feed
/// @param page the address of its page
/// @param fingerprint of what it says: another value is a new version
/// @param dated when it was changed or published, where it says so readably
/// @param whole whether the feed has the whole story
/// @param usable whether the feed lets it be used; the page of one that is not is not fetched
/// @param html the fullest text that the feed has
record FeedItem(
    String id,
    Optional<String> page,
    long fingerprint,
    Optional<Instant> dated,
    boolean whole,
    boolean usable,
    String html) {

  /// How many characters of text the feed has.
  int length() {
    return HtmlBlocks.plain(html).length();
  }
}
