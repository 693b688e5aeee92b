package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of its article in JSON-LD with the vocabulary of schema.org; absent and broken
/// data read as nothing.
final class JsonLd {
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  /// The article of a page: the object of a type that ends with Article, Posting or Report that
  /// says most.
  static JsonLd of(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        collect(LENIENT.readTree(script.data().strip()), articles, 0);
      } catch (JacksonException _) {
        // a page may carry broken JSON-LD beside sound one
      }
    }
    return new JsonLd(
        articles.stream()
            .max(
                java.util.Comparator.comparingInt(
                    node -> node.path("headline").isString() ? node.size() : 0))
            .orElse(LENIENT.createObjectNode()));
  }

  private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
    if (depth > 4) {
      return;
    }
    if (node.isArray()) {
      node.forEach(inner -> collect(inner, articles, depth + 1));
    } else if (node.isObject()) {
      boolean isArticle =
          strings(node.path("@type"))
              .anyMatch(type ->
                  type.endsWith("Article") || type.endsWith("Posting") || type.endsWith("Report"));
      if (isArticle) {
        articles.add(node);
      }
      collect(node.path("@graph"), articles, depth + 1);
      collect(node.path("mainEntity"), articles, depth + 1);
    }
  }

  Optional<String> text(String field) {
    return strings(article.path(field))
        .map(HtmlBlocks::plain)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  List<String> texts(String field) {
    return strings(article.path(field))
        .map(HtmlBlocks::plain)
        .filter(text -> !text.isBlank())
        .toList();
  }

  /// The names of the people and bodies in a field.
  List<String> names(String field) {
    JsonNode value = article.path(field);
    Stream<JsonNode> each = value.isArray() ? value.valueStream() : Stream.of(value);
    return each.flatMap(node -> strings(node.isObject() ? node.path("name") : node))
        .map(HtmlBlocks::plain)
        .filter(name -> !name.isBlank() && !name.startsWith("http"))
        .distinct()
        .toList();
  }

  private static Stream<String> strings(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().flatMap(JsonLd::strings);
    }
    return value.isString() || value.isNumber() ? Stream.of(value.asString()) : Stream.empty();
  }
}
