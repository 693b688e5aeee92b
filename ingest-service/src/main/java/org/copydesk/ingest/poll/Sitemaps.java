package org.copydesk.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// What of a sitemap or an index of sitemaps is news. A sitemap lists all pages of a site, back to
/// its first day: taken are those that say they are young, and those that do not say, as long as
/// they are few enough to be news; of many without a date only what is added later.
///
/// @param age how old a page may be
/// @param first whether nothing of it was ever read
record Sitemaps(Duration age, boolean first) {
  /// The most addresses a sitemap of news may have, by Google's rules for them.
  private static final int MOST_UNDATED = 1_000;

  /// The most sitemaps of an index that one poll reads.
  private static final int MOST_CHILDREN = 20;

  /// The items of a sitemap that are news.
  List<FeedItem> news(FeedDocument sitemap, SeenEntries seen, Notes notes, Instant now) {
    List<FeedItem> young =
        sitemap.items().stream()
            .filter(item -> item.page().isPresent())
            .filter(young(now))
            .toList();
    int old = sitemap.items().size() - young.size();
    if (old > 0) {
      notes.add(
          "%d addresses older than %d days were left out (poll.sitemap.days)"
              .formatted(old, age.toDays()));
    }
    List<FeedItem> undated = young.stream().filter(item -> item.dated().isEmpty()).toList();
    if (undated.size() <= MOST_UNDATED || !first) {
      return young;
    }
    undated.forEach(item -> seen.touch(item, 0));
    notes.add(
        "%d addresses without a date were left out; those added from now on are taken"
            .formatted(undated.size()));
    return young.stream().filter(item -> item.dated().isPresent()).toList();
  }

  private Predicate<FeedItem> young(Instant now) {
    return item -> item.dated().filter(now.minus(age)::isAfter).isEmpty();
  }

  /// The sitemaps of an index that are to be read: the new and the changed, then those that do not
  /// say when they changed, longest unread first.
  List<FeedItem> toRead(FeedDocument index, SeenEntries seen, Notes notes, Instant now) {
    List<FeedItem> wanted = new ArrayList<>();
    for (FeedItem child : index.items()) {
      boolean changed = seen.isChanged(child) || child.dated().isEmpty();
      if (child.page().isPresent() && young(now).test(child) && changed) {
        wanted.add(child);
      }
    }
    wanted.sort(
        Comparator.comparing((FeedItem child) -> seen.lastRead(child).orElse(Instant.MIN))
            .thenComparing(child -> child.dated().orElse(Instant.MIN), Comparator.reverseOrder()));
    if (wanted.size() > MOST_CHILDREN) {
      notes.add(
          "%d sitemaps of the index wait for later polls".formatted(wanted.size() - MOST_CHILDREN));
    }
    return wanted.stream().limit(MOST_CHILDREN).toList();
  }
}
