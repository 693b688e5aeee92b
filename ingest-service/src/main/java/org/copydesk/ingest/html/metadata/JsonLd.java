package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a page says of its article in JSON-LD with the vocabulary of schema.org; absent and broken
/// data read as nothing.
public final class JsonLd {
  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final LinkedData data;
  private final JsonNode article;
  private final JsonNode page;

  private JsonLd(LinkedData data, JsonNode article, JsonNode page) {
    this.data = data;
    this.article = article;
    this.page = page;
  }

  /// The article of a page among all that its scripts describe, related articles and lists aside.
  public static JsonLd of(Document page) {
    LinkedData data = LinkedData.of(page);
    PageIdentity identity = PageIdentity.of(page);
    return new JsonLd(
        data, data.article(identity).orElse(NOTHING), data.page(identity).orElse(NOTHING));
  }

  /// The first text of one of the article's fields, without markup.
  public Optional<String> text(String field) {
    return texts(field).stream().findFirst();
  }

  /// All texts of one of the article's fields, without markup.
  public List<String> texts(String field) {
    return texts(article, field);
  }

  /// The types of the article as schema.org names them, for example `LiveBlogPosting`.
  public List<String> types() {
    return LinkedData.types(article).toList();
  }

  /// The first text of a field of the page that holds the article.
  Optional<String> pageText(String field) {
    return texts(page, field).stream().findFirst();
  }

  /// The objects and texts of a field, references followed and lists opened.
  List<JsonNode> values(String field) {
    return each(article.path(field), 0).toList();
  }

  /// The objects and texts of a field of another object.
  List<JsonNode> values(JsonNode object, String field) {
    return each(object.path(field), 0).toList();
  }

  /// The names of what stands in a field, be it an object or a text.
  List<String> names(String field) {
    return names(values(field));
  }

  List<String> names(List<JsonNode> values) {
    return values.stream()
        .flatMap(value -> value.isObject() ? texts(value, "name").stream() : text(value))
        .distinct()
        .toList();
  }

  List<String> texts(JsonNode object, String field) {
    return each(object.path(field), 0).flatMap(JsonLd::text).toList();
  }

  private static Stream<String> text(JsonNode value) {
    JsonNode text = value.isObject() ? value.path("@value") : value;
    return text.isString() || text.isNumber()
        ? Stream.of(Words.plain(text.asString())).filter(plain -> !plain.isBlank())
        : Stream.empty();
  }

  private Stream<JsonNode> each(JsonNode value, int depth) {
    if (depth > 4) {
      return Stream.empty();
    }
    if (value.isArray()) {
      return value.valueStream().limit(500).flatMap(inner -> each(inner, depth + 1));
    }
    if (value.path("@list").isArray()) {
      return each(value.path("@list"), depth + 1);
    }
    return value.isMissingNode() || value.isNull()
        ? Stream.empty()
        : Stream.of(data.resolved(value));
  }
}
