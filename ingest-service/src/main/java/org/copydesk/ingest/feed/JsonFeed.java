package org.copydesk.ingest.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A JSON Feed, version 1 or 1.1.
final class JsonFeed implements FeedDocument {
  private static final int MOST_ENTRIES = 50_000;
  private static final int LONGEST_METADATUM = 4096;
  private static final List<String> INHERITED =
      List.of("version", "title", "home_page_url", "feed_url", "language", "author", "authors");

  private final Feed feed;
  private final String head;

  private JsonFeed(Feed feed, String head) {
    this.feed = feed;
    this.head = head;
  }

  /// Reads a document.
  ///
  /// @param start where the JSON begins
  static JsonFeed of(TextDocument document, int start) throws UnreadableDocument {
    String text = document.text().substring(start);
    Repairs repairs = new Repairs(text);
    if (!document.text().substring(0, start).isBlank()) {
      repairs.note(Repair.TEXT_OUTSIDE, 0, document.text().substring(0, start));
    }
    JsonFeedText read = JsonFeedText.of(text, repairs);
    ObjectNode top = read.top();
    boolean named =
        JsonEntry.string(top, "version")
            .filter(version -> version.contains("jsonfeed.org"))
            .isPresent();
    if (!named && !read.hasItems()) {
      throw new UnreadableDocument(
          "not-a-feed",
          "the document is JSON, but no JSON Feed: it has neither a \"version\" of jsonfeed.org nor \"items\"; check the address");
    }
    if (read.items().size() > MOST_ENTRIES) {
      throw new UnreadableDocument(
          "too-many-entries",
          "the document has %d items; at most %d are read from one; send it in parts"
              .formatted(read.items().size(), MOST_ENTRIES));
    }
    return new JsonFeed(feed(document, read, repairs), head(top));
  }

  private static Feed feed(TextDocument document, JsonFeedText read, Repairs repairs) {
    ObjectNode top = read.top();
    Optional<String> link = address(top, "home_page_url", document.url());
    JsonEntry reader = new JsonEntry(top, link.or(document::url), new TextConstruct(repairs));
    List<FeedEntry> entries = read.items().stream().map(reader::read).toList();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!ids.add(entries.get(i).id())) {
        repairs.note(Repair.SAME_ID, read.items().get(i).start(), entries.get(i).id());
      }
    }
    return new Feed(
        FeedKind.JSON_FEED,
        JsonEntry.string(top, "title").flatMap(TitleText::of),
        link,
        JsonEntry.string(top, "language"),
        new FeedLinks(
            address(top, "feed_url", document.url()),
            address(top, "next_url", document.url()),
            hubs(top)),
        new PollHints(Optional.empty(), Set.of(), Set.of(), top.path("expired").asBoolean(false)),
        entries,
        repairs.sentences());
  }

  private static List<String> hubs(ObjectNode top) {
    return top.path("hubs").isArray()
        ? top.path("hubs")
            .valueStream()
            .flatMap(hub -> JsonEntry.string(hub, "url").stream())
            .toList()
        : List.of();
  }

  private static Optional<String> address(JsonNode node, String field, Optional<String> base) {
    return JsonEntry.string(node, field).flatMap(address -> Addresses.absolute(address, base));
  }

  /// The feed without its items, up to where these begin.
  private static String head(ObjectNode top) {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    for (String field : INHERITED) {
      JsonNode value = top.path(field);
      if (!value.isMissingNode() && value.toString().length() <= LONGEST_METADATUM) {
        head.set(field, value);
      }
    }
    String text = head.toString();
    return text.substring(0, text.length() - 1) + (head.isEmpty() ? "" : ",") + "\"items\":[\n";
  }

  @Override
  public Feed feed() {
    return feed;
  }

  @Override
  public String alone(int entry) {
    return head + feed.entries().get(entry).raw() + "\n]}\n";
  }

  @Override
  public boolean isEntry() {
    return false;
  }

  static Stream<JsonNode> values(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }
}
