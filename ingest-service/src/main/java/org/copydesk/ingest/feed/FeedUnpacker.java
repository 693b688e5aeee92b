package org.copydesk.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.Unpacker;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.DateReader;
import org.copydesk.news.NewsDate;

/// Takes feeds apart: each entry becomes a feed of one, called as {@link ItemIds} says. Entries of
/// one item are versions of one article and come in the order of their dates.
public final class FeedUnpacker implements Unpacker {
  private static final long MOST_CHARACTERS = 32L * 1024 * 1024;

  @Override
  public List<UnpackedItem> unpack(TextDocument document) throws UnreadableDocument {
    FeedDocument read = FeedDocument.of(document);
    if (read.isEntry()) {
      return List.of();
    }
    Feed feed = read.feed();
    if (feed.kind().isSitemap()) {
      throw sitemap(feed);
    }
    ItemIds ids = new ItemIds(feed);
    List<UnpackedItem> items = new ArrayList<>();
    long characters = 0;
    for (int place : order(feed, ids)) {
      UnpackedItem item = item(read, place, ids.of(feed.entries().get(place)));
      characters += item.text().length();
      if (characters > MOST_CHARACTERS) {
        throw new UnreadableDocument(
            "feed-too-large",
            "the feed's %d entries are too large with what they share; send it in parts"
                .formatted(feed.entries().size()));
      }
      items.add(item);
    }
    return items;
  }

  static UnreadableDocument sitemap(Feed sitemap) {
    return new UnreadableDocument(
        "sitemap",
        "the document is a sitemap: it names %d pages and holds no text of theirs; add its address as a feed of a source (copydesk source add … --feed URL), and the pages are fetched"
            .formatted(sitemap.entries().size()));
  }

  private static UnpackedItem item(FeedDocument read, int place, String id) {
    FeedEntry entry = read.feed().entries().get(place);
    return new UnpackedItem(
        id, Optional.empty(), entry.page(), read.feed().kind().mediaType(), read.alone(place));
  }

  /// The places of a feed's entries in the order in which they are unpacked: that of the document,
  /// but the versions of one item together in that of their dates, as far as these can be read.
  public static List<Integer> order(Feed feed, ItemIds ids) {
    List<FeedEntry> entries = feed.entries();
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      places.computeIfAbsent(ids.of(entries.get(i)), _ -> new ArrayList<>(1)).add(i);
    }
    List<Integer> order = new ArrayList<>();
    for (List<Integer> versions : places.values()) {
      if (versions.size() > 1
          && versions.stream().allMatch(i -> date(entries.get(i)).isPresent())) {
        versions.sort(Comparator.comparing(i -> date(entries.get(i)).orElse(Instant.MIN)));
      }
      order.addAll(versions);
    }
    return order;
  }

  private static Optional<Instant> date(FeedEntry entry) {
    return entry
        .updated()
        .or(entry::published)
        .flatMap(raw -> new DateReader(Optional.empty()).read(raw))
        .map(NewsDate::getValue);
  }
}
