package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads items of a JSON Feed.
final class JsonEntry {
  private final ObjectNode feed;
  private final Optional<String> base;
  private final TextConstruct texts;

  JsonEntry(ObjectNode feed, Optional<String> base, TextConstruct texts) {
    this.feed = feed;
    this.base = base;
    this.texts = texts;
  }

  FeedEntry read(JsonFeedText.Item item) {
    JsonNode node = item.value();
    Optional<String> external = address(node, "external_url");
    Optional<String> link = address(node, "url").or(() -> external);
    Optional<String> guid = string(node, "id");
    Optional<String> title = string(node, "title").flatMap(TitleText::of);
    Optional<FeedText> summary =
        string(node, "summary").flatMap(text -> texts.unlabelled(text, link));
    return new FeedEntry(
        EntryId.of(guid, link, title, item.raw()),
        guid,
        link,
        Optional.empty(),
        title,
        summary,
        content(node, link).or(() -> summary),
        authors(node),
        string(node, "date_published"),
        string(node, "date_modified"),
        JsonFeed.values(node.path("tags"))
            .filter(JsonNode::isString)
            .flatMap(tag -> TitleText.of(tag.stringValue()).stream())
            .distinct()
            .map(Categories::tag)
            .toList(),
        media(node),
        external.stream()
            .filter(url -> link.filter(url::equals).isEmpty())
            .map(url -> new FeedLink("related", url, Optional.empty(), Optional.empty()))
            .toList(),
        string(node, "language").or(() -> string(feed, "language")),
        FeedRights.NONE,
        Optional.empty(),
        Optional.empty(),
        EntryStatus.USABLE,
        item.raw());
  }

  private Optional<FeedText> content(JsonNode node, Optional<String> link) {
    Optional<FeedText> html =
        string(node, "content_html")
            .map(value -> new FeedText(value.strip(), true, link.or(() -> base)));
    Optional<FeedText> plain =
        string(node, "content_text")
            .map(value -> new FeedText(value.strip(), false, link.or(() -> base)));
    return html.isPresent() && plain.isPresent() && plain.get().length() > 2 * html.get().length()
        ? plain
        : html.or(() -> plain);
  }

  private List<FeedPerson> authors(JsonNode node) {
    List<FeedPerson> own = persons(node);
    return own.isEmpty() ? persons(feed) : own;
  }

  private static List<FeedPerson> persons(JsonNode node) {
    return Stream.of("authors", "author")
        .map(field -> JsonFeed.values(node.path(field)).flatMap(JsonEntry::person).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Stream<FeedPerson> person(JsonNode node) {
    Optional<String> name =
        node.isString() ? Optional.of(node.stringValue()) : string(node, "name");
    Optional<String> url = string(node, "url").filter(Addresses::isWeb);
    return name
        .flatMap(TitleText::of)
        .flatMap(Persons::printed)
        .map(person -> new FeedPerson(person.name(), person.email(), url))
        .stream();
  }

  private List<FeedMedia> media(JsonNode node) {
    List<FeedMedia> media = new ArrayList<>();
    address(node, "image")
        .or(() -> address(node, "banner_image"))
        .map(FeedMedia::picture)
        .ifPresent(media::add);
    for (JsonNode attachment : node.path("attachments")) {
      Optional<String> type = string(attachment, "mime_type");
      address(attachment, "url")
          .filter(url -> media.stream().noneMatch(known -> known.url().equals(url)))
          .map(url ->
              FeedMedia.file(
                  url,
                  EntryMedia.medium(type),
                  type,
                  Optional.of(attachment.path("size_in_bytes").asLong(0)).filter(size -> size > 0),
                  string(attachment, "title").flatMap(TitleText::of)))
          .ifPresent(media::add);
    }
    return media;
  }

  private Optional<String> address(JsonNode node, String field) {
    return string(node, field).flatMap(url -> Addresses.absolute(url, base));
  }

  /// A field that is text, or a number that stands for one; absent where it is blank.
  static Optional<String> string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber()
        ? Optional.of(value.asString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }
}
