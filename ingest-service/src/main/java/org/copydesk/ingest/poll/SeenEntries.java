package org.copydesk.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.news.SeenEntry;
import org.jspecify.annotations.Nullable;

/// What was sent of a feed, and what is new against it. Entries that left the feed are remembered
/// for a while, since feeds bring them back.
final class SeenEntries {
  /// The most that is remembered, and so the most that is read of one document.
  static final int MOST = 40_000;

  private static final int MOST_CHARACTERS = 1024 * 1024;
  private static final Duration KEPT = Duration.ofDays(30);

  /// What is to be done about an item.
  enum Need {
    /// It is new, or another than before.
    EVERYTHING,
    /// It was sent, but its page could not be had.
    PAGE,
    /// It was sent.
    NOTHING
  }

  private final Map<Long, SeenEntry> seen = new LinkedHashMap<>();
  private final Set<Long> doubled = new HashSet<>();
  private final boolean named;
  private final Instant now;

  /// Begins with what was sent before.
  ///
  /// @param kind of the document: pages of a sitemap are never said to be deleted
  SeenEntries(List<SeenEntry> before, FeedDocument.Kind kind, Instant now) {
    before.forEach(entry -> seen.put(entry.getId(), entry));
    named = kind == FeedDocument.Kind.FEED;
    this.now = now;
  }

  /// Takes note of ids that several items of a document have: these are told apart by what they
  /// say.
  void expect(List<FeedItem> items) {
    Set<String> ids = new HashSet<>();
    for (FeedItem item : items) {
      if (!ids.add(item.id())) {
        doubled.add(Fingerprint.of(item.id()));
      }
    }
  }

  /// What an item needs.
  Need need(FeedItem item) {
    if (isChanged(item)) {
      return Need.EVERYTHING;
    }
    int failures = pageFailures(item);
    touch(item, failures);
    return failures > 0 ? Need.PAGE : Need.NOTHING;
  }

  /// Whether an item is new, or another than before; leaves what is remembered alone.
  boolean isChanged(FeedItem item) {
    SeenEntry before = seen.get(key(item));
    return before == null || before.getFingerprint() != item.fingerprint();
  }

  /// When an item was last read, where it was.
  Optional<Instant> lastRead(FeedItem item) {
    return Optional.ofNullable(seen.get(key(item))).map(SeenEntry::getLastSeen);
  }

  /// How often the item's page was asked for in vain.
  int pageFailures(FeedItem item) {
    SeenEntry before = seen.get(key(item));
    return before == null || before.getFingerprint() != item.fingerprint()
        ? 0
        : before.getPageFailures();
  }

  /// Remembers an item as sent.
  ///
  /// @param pageFailures how often its page was asked for in vain, where it is worth asking again
  void touch(FeedItem item, int pageFailures) {
    long key = key(item);
    SeenEntry before = seen.remove(key);
    seen.put(
        key,
        SeenEntry.newBuilder()
            .setId(key)
            .setFingerprint(item.fingerprint())
            .setLastSeen(now)
            .setItemId(named ? itemIdToRemember(item, before) : null)
            .setPageFailures(pageFailures)
            .build());
  }

  private static @Nullable String itemIdToRemember(FeedItem item, @Nullable SeenEntry before) {
    if (item.deleted()) {
      return before == null ? null : before.getItemId().orElse(null);
    }
    return item.itemId();
  }

  /// What an entry's item was called when the entry was sent; absent where that is not known any
  /// more.
  Optional<String> itemId(FeedItem item) {
    return Optional.ofNullable(seen.get(key(item))).flatMap(SeenEntry::getItemId);
  }

  private long key(FeedItem item) {
    long key = Fingerprint.of(item.id());
    return doubled.contains(key)
        ? Fingerprint.of(item.id(), Long.toString(item.fingerprint()))
        : key;
  }

  /// Ids are remembered as far as they fit a record, those of the newest entries first.
  private static List<SeenEntry> bounded(List<SeenEntry> entries) {
    int characters = entries.stream().mapToInt(SeenEntries::lengthOfItemId).sum();
    List<SeenEntry> bounded = new ArrayList<>(entries.size());
    for (SeenEntry entry : entries) {
      boolean fits = characters <= MOST_CHARACTERS;
      characters -= lengthOfItemId(entry);
      bounded.add(fits ? entry : SeenEntry.newBuilder(entry).setItemId(null).build());
    }
    return List.copyOf(bounded);
  }

  private static int lengthOfItemId(SeenEntry entry) {
    return entry.getItemId().map(String::length).orElse(0);
  }

  /// What is to be remembered.
  List<SeenEntry> toRemember() {
    List<SeenEntry> kept = new ArrayList<>(seen.values());
    kept.removeIf(entry -> entry.getLastSeen().isBefore(now.minus(KEPT)));
    if (kept.size() > MOST) {
      kept.sort(Comparator.comparing(SeenEntry::getLastSeen));
      kept = kept.subList(kept.size() - MOST, kept.size());
    }
    return bounded(kept);
  }
}
