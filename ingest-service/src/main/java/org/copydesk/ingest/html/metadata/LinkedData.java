package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// All objects that a page's JSON-LD describes, and which of them is the page's article.
final class LinkedData {
  private static final int DEEPEST = 8;
  private static final int MOST_OBJECTS = 5_000;
  private static final int MOST_CANDIDATES = 300;
  private static final int MOST_SCRIPTS = 100;
  private static final List<String> LEADS_TO_THE_ARTICLE =
      List.of("@graph", "mainEntity", "mainEntityOfPage", "about", "subjectOf", "article");

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> candidates = new ArrayList<>();
  private int objects;

  private LinkedData() {}

  static LinkedData of(Document page) {
    LinkedData data = new LinkedData();
    List<Element> scripts =
        page.getElementsByTag("script").stream()
            .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
            .limit(MOST_SCRIPTS)
            .toList();
    for (Element script : scripts) {
      for (JsonNode node : LooseJson.read(script.data())) {
        data.index(node, 0);
        data.collect(node, 0);
      }
    }
    return data;
  }

  /// Finds the object that an `@id` alone stands for.
  JsonNode resolved(JsonNode node) {
    if (node.isObject() && node.size() == 1 && node.path("@id").isString()) {
      return byId.getOrDefault(node.path("@id").asString(), node);
    }
    return node;
  }

  /// The article among the objects: the one of the most fitting type whose address or headline is
  /// the page's own; an object about another page is never taken.
  Optional<JsonNode> article(PageIdentity page) {
    return best(page, 2);
  }

  /// The page itself, as an object of a type such as WebPage.
  Optional<JsonNode> page(PageIdentity page) {
    return candidates.stream()
        .filter(node -> rank(node) == 1)
        .filter(node -> !page.isOther(node))
        .findFirst();
  }

  private Optional<JsonNode> best(PageIdentity page, int leastRank) {
    JsonNode best = null;
    double most = 0;
    for (JsonNode node : candidates) {
      int rank = rank(node);
      if (rank < leastRank || page.isOther(node)) {
        continue;
      }
      double score = rank * 10 + page.likeness(node) * 12 + Math.min(node.size(), 25) / 5.0;
      if (score > most) {
        best = node;
        most = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private void index(JsonNode node, int depth) {
    if (depth > DEEPEST || objects > MOST_OBJECTS) {
      return;
    }
    if (node.isObject()) {
      objects++;
      JsonNode id = node.path("@id");
      if (id.isString() && node.size() > 1) {
        byId.merge(id.asString(), node, (old, other) -> old.size() >= other.size() ? old : other);
      }
    }
    if (node.isContainer()) {
      node.forEach(inner -> index(inner, depth + 1));
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST || candidates.size() > MOST_CANDIDATES) {
      return;
    }
    if (node.isArray()) {
      node.forEach(inner -> collect(inner, depth + 1));
    } else if (node.isObject()) {
      if (rank(node) > 0) {
        candidates.add(node);
      }
      LEADS_TO_THE_ARTICLE.forEach(field -> collect(node.path(field), depth + 1));
    }
  }

  /// 3 for an article, 2 for what may stand for one, 1 for the page, 0 for anything else.
  private static int rank(JsonNode node) {
    return types(node).mapToInt(LinkedData::rank).max().orElse(0);
  }

  static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    Stream<JsonNode> each = type.isArray() ? type.valueStream() : Stream.of(type);
    return each.filter(JsonNode::isString)
        .map(each1 -> each1.asString().replaceFirst("^.*[/#:]", ""));
  }

  private static int rank(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "recipe",
          "howto",
          "review",
          "videoobject",
          "podcastepisode",
          "imagegallery",
          "mediagallery",
          "creativework",
          "book",
          "event",
          "course",
          "radioepisode",
          "episode",
          "claimreview",
          "socialmediaposting",
          "qapage",
          "guide",
          "newsmediaobject",
          "interview",
          "chapter" ->
          2;
      case String name
          when name.endsWith("article") || name.endsWith("posting") || name.endsWith("report") ->
          3;
      case String name when name.endsWith("page") -> 1;
      default -> 0;
    };
  }
}
