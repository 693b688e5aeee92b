package org.copydesk.evaluation.gold;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The fields of a JSON object, read with messages that say where they are.
///
/// @param object the object
/// @param where the file, the line and the path of the object
record GoldFields(JsonNode object, String where) {
  GoldFileException wrong(String field, String why) {
    return new GoldFileException("%s, %s: %s".formatted(where, field, why));
  }

  /// Misspelt names must not pass for absent ones.
  void allow(Set<String> names) throws GoldFileException {
    if (!object.isObject()) {
      throw new GoldFileException(where + ": not a JSON object");
    }
    for (String name : object.propertyNames()) {
      if (!names.contains(name)) {
        throw wrong(name, "no such field; there are " + names.stream().sorted().toList());
      }
    }
  }

  boolean has(String field) {
    return object.has(field);
  }

  String text(String field) throws GoldFileException {
    return optionalText(field).orElseThrow(() -> wrong(field, "missing"));
  }

  Optional<String> optionalText(String field) throws GoldFileException {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw wrong(field, "must be a string or null, not " + value);
    }
    return Optional.of(value.asString());
  }

  int number(String field) throws GoldFileException {
    JsonNode value = object.path(field);
    if (!value.isInt()) {
      throw wrong(field, "must be a whole number");
    }
    return value.asInt();
  }

  <E extends Enum<E>> E choice(String field, List<E> allowed) throws GoldFileException {
    String name = text(field);
    return allowed.stream()
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong(field, "must be one of %s, not %s".formatted(allowed, name)));
  }

  List<String> texts(String field) throws GoldFileException {
    JsonNode list = list(field);
    if (list.valueStream().anyMatch(value -> !value.isString())) {
      throw wrong(field, "must hold strings");
    }
    return list.valueStream().map(JsonNode::asString).toList();
  }

  List<GoldFields> objects(String field) throws GoldFileException {
    JsonNode list = list(field);
    return IntStream.range(0, list.size())
        .mapToObj(i -> new GoldFields(list.path(i), "%s, %s[%d]".formatted(where, field, i)))
        .toList();
  }

  private JsonNode list(String field) throws GoldFileException {
    JsonNode list = object.path(field);
    if (!list.isMissingNode() && !list.isArray()) {
      throw wrong(field, "must be a list");
    }
    return list;
  }
}
