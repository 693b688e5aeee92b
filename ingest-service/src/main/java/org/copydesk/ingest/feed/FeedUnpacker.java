package org.copydesk.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.Unpacker;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.DateReader;
import org.copydesk.news.NewsDate;

/// Takes feeds apart: each entry becomes a feed of one. Entries of one id are versions of one
/// article and come in the order of their dates; where their links differ, they are different
/// articles under an id that the provider used twice, and known by their links.
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
    List<String> ids = ids(feed.entries());
    List<UnpackedItem> items = new ArrayList<>();
    long characters = 0;
    for (int place : inOrder(feed.entries(), ids)) {
      UnpackedItem item = item(read, place, ids.get(place));
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

  private static List<String> ids(List<FeedEntry> entries) {
    Map<String, Set<Optional<String>>> links = new HashMap<>();
    for (FeedEntry entry : entries) {
      links.computeIfAbsent(entry.id(), _ -> new HashSet<>()).add(entry.page());
    }
    return entries.stream()
        .map(entry ->
            links.getOrDefault(entry.id(), Set.of()).size() > 1
                ? entry.page().orElse(entry.id())
                : entry.id())
        .toList();
  }

  /// The places of entries in the document's order, those of one id in that of their dates.
  private static List<Integer> inOrder(List<FeedEntry> entries, List<String> ids) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      places.computeIfAbsent(ids.get(i), _ -> new ArrayList<>()).add(i);
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
