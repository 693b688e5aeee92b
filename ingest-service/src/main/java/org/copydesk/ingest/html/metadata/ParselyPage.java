package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The JSON that older templates give to Parsely in one meta element.
record ParselyPage(JsonNode node) {
  static ParselyPage of(MetaElements metas) {
    return new ParselyPage(
        metas.first("parsely-page").stream()
            .flatMap(json -> LooseJson.read(json).stream())
            .filter(JsonNode::isObject)
            .findFirst()
            .orElse(JsonNodeFactory.instance.objectNode()));
  }

  Optional<String> text(String field) {
    return texts(field).stream().findFirst();
  }

  List<String> texts(String field) {
    JsonNode value = node.path(field);
    Stream<JsonNode> each = value.isArray() ? value.valueStream() : Stream.of(value);
    return each.filter(JsonNode::isString)
        .map(text -> Words.plain(text.asString()))
        .filter(text -> !text.isBlank())
        .toList();
  }

  List<String> authors() {
    List<String> several = texts("authors");
    return several.isEmpty() ? texts("author") : several;
  }
}
