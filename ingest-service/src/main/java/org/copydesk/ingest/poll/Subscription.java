package org.copydesk.ingest.poll;

import java.time.Instant;
import java.util.List;
import org.copydesk.news.Feed;
import org.copydesk.news.FullPage;
import org.copydesk.news.Source;

/// A feed that a source is to be polled for.
///
/// @param partition the partition of the source's record: whoever owns it polls the feed
/// @param since when the source's settings were written last
record Subscription(Source source, Feed feed, int partition, Instant since) {
  private static final int SHORTEST_INTERVAL_S = 1;

  /// All that a source asks for; none where it is paused or withdrawn.
  static List<Subscription> of(Source source, int partition, Instant since) {
    if (source.getPaused() || source.getWithdrawn().isPresent()) {
      return List.of();
    }
    return source.getFeeds().stream()
        .map(feed -> new Subscription(source, feed, partition, since))
        .toList();
  }

  /// The key of what is known of it.
  String key() {
    return key(source.getId(), feed.getUrl());
  }

  static String key(String source, String url) {
    return source + " " + url;
  }

  java.time.Duration interval() {
    return java.time.Duration.ofSeconds(Math.max(SHORTEST_INTERVAL_S, feed.getIntervalSeconds()));
  }

  /// Whether an entry's page is fetched.
  ///
  /// @param whole whether the feed has the whole story
  boolean wantsPage(boolean whole) {
    return switch (feed.getFullPage()) {
      case FullPage.NEVER -> false;
      case FullPage.ALWAYS -> true;
      case FullPage.WHEN_SHORT, FullPage.UNKNOWN -> !whole;
    };
  }
}
