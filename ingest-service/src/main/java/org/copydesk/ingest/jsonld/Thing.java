package org.copydesk.ingest.jsonld;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.html.HtmlBlocks;
import tools.jackson.databind.JsonNode;

/// A thing of schema.org. Its properties are found whether their names are short, prefixed or full
/// URIs, and their values whether they are bare, in `@value`, in arrays or elsewhere in the graph.
///
/// @param properties by their local names
/// @param graph the things of the document by their `@id`
record Thing(Map<String, JsonNode> properties, Map<String, JsonNode> graph) {
  private static final int DEEPEST = 8;

  static Thing of(JsonNode node, Map<String, JsonNode> graph) {
    Map<String, JsonNode> properties = new HashMap<>();
    node.properties()
        .forEach(property -> properties.putIfAbsent(local(property.getKey()), property.getValue()));
    return new Thing(properties, graph);
  }

  private static String local(String name) {
    return name.startsWith("@") ? name : name.replaceFirst("^.*[/#:]", "");
  }

  /// The types, without their namespace.
  List<String> types() {
    return values("@type", 0)
        .filter(JsonNode::isString)
        .map(node -> local(node.asString()))
        .toList();
  }

  /// The first text in one of several properties, in their order.
  Optional<String> text(String... names) {
    return Stream.of(names).flatMap(name -> texts(name).stream()).findFirst();
  }

  /// The texts of a property: of things, their names.
  List<String> texts(String name) {
    return raw(name).map(Thing::plain).filter(text -> !text.isEmpty()).toList();
  }

  /// The texts that stand in a property themselves, beside any things.
  List<String> bare(String name) {
    return values(name, 0)
        .filter(node -> !node.isObject())
        .map(node -> plain(node.asString()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// The first text of a property as it was written, mark-up and line ends included.
  Optional<String> written(String name) {
    return raw(name).filter(text -> !text.isBlank()).findFirst();
  }

  private Stream<String> raw(String name) {
    return values(name, 0)
        .flatMap(node -> node.isObject() ? of(node, graph).raw("name") : Stream.of(node.asString()))
        .filter(text -> !text.isBlank());
  }

  private static String plain(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text.strip() : HtmlBlocks.plain(text);
  }

  /// The things in a property.
  List<Thing> things(String name) {
    return values(name, 0).filter(JsonNode::isObject).map(node -> of(node, graph)).toList();
  }

  /// Whether a property says no.
  boolean isFalse(String name) {
    return values(name, 0)
        .anyMatch(value ->
            (value.isBoolean() && !value.asBoolean())
                || (value.isString() && local(value.asString()).equalsIgnoreCase("false")));
  }

  private Stream<JsonNode> values(String name, int depth) {
    JsonNode value = properties.get(name);
    return value == null ? Stream.empty() : flat(value, depth);
  }

  private Stream<JsonNode> flat(JsonNode value, int depth) {
    if (depth > DEEPEST || value.isNull()) {
      return Stream.empty();
    }
    if (value.isArray()) {
      return value.valueStream().flatMap(each -> flat(each, depth + 1));
    }
    for (String wrapper : List.of("@value", "@list", "@set")) {
      if (value.has(wrapper)) {
        return flat(value.get(wrapper), depth + 1);
      }
    }
    boolean refers = value.isObject() && value.size() == 1 && value.path("@id").isString();
    JsonNode target = refers ? graph.get(value.get("@id").asString()) : null;
    return target == null ? Stream.of(value) : Stream.of(target);
  }
}
