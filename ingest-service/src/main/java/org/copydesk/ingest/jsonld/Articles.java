package org.copydesk.ingest.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The articles of a JSON-LD document.
final class Articles {
  private static final int DEEPEST = 6;
  private static final List<String> HOLDERS =
      List.of("@graph", "mainEntity", "itemListElement", "item", "dataFeedElement");

  /// An article in its document.
  ///
  /// @param node as it stands there
  /// @param thing the same with its references resolved
  record Found(JsonNode node, Thing thing) {}

  private final Map<String, JsonNode> graph = new HashMap<>();
  private final List<Found> found = new ArrayList<>();

  private Articles() {}

  static List<Found> in(JsonNode root) {
    Articles articles = new Articles();
    articles.index(root, 0);
    articles.collect(root, 0);
    return articles.found;
  }

  private void index(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject() && node.size() > 1 && node.path("@id").isString()) {
      graph.putIfAbsent(node.get("@id").asString(), node);
    }
    node.valueStream().filter(JsonNode::isContainer).forEach(child -> index(child, depth + 1));
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
    } else if (node.isObject()) {
      Thing thing = Thing.of(node, graph);
      if (isArticle(thing)) {
        found.add(new Found(node, thing));
        return;
      }
      HOLDERS.stream().filter(node::has).forEach(name -> collect(node.get(name), depth + 1));
    }
  }

  static boolean isArticle(Thing thing) {
    return thing.types().stream().anyMatch(Articles::isArticleType);
  }

  private static boolean isArticleType(String type) {
    return type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report");
  }
}
