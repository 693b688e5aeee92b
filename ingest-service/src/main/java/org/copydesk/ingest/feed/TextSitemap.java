package org.copydesk.ingest.feed;

import java.util.List;
import java.util.Optional;

/// A sitemap in plain text: one address a line.
///
/// @param feed its entries
record TextSitemap(Feed feed) implements FeedDocument {
  private static final int MOST_ENTRIES = 50_000;

  /// Reads a text, if every line of it is an address, and there are no more than a sitemap may
  /// have.
  static Optional<FeedDocument> in(String text) {
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(MOST_ENTRIES + 1L)
            .toList();
    boolean addresses =
        lines.size() <= MOST_ENTRIES
            && lines.stream().allMatch(line -> Addresses.isWeb(line) && line.indexOf(' ') < 0);
    return addresses ? Optional.of(new TextSitemap(sitemap(lines))) : Optional.empty();
  }

  private static Feed sitemap(List<String> lines) {
    return new Feed(
        FeedKind.SITEMAP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new FeedLinks(Optional.empty(), Optional.empty(), List.of()),
        PollHints.NONE,
        lines.stream().map(TextSitemap::entry).toList(),
        List.of());
  }

  private static FeedEntry entry(String address) {
    return new FeedEntry(
        EntryId.of(Optional.empty(), Optional.of(address), Optional.empty(), address),
        Optional.empty(),
        Optional.of(address),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        FeedRights.NONE,
        Optional.empty(),
        Optional.empty(),
        EntryStatus.USABLE,
        address);
  }

  @Override
  public String alone(int entry) {
    return feed.entries().get(entry).raw() + "\n";
  }

  @Override
  public boolean isEntry() {
    return false;
  }
}
