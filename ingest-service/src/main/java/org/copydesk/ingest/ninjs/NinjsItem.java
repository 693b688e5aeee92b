package org.copydesk.ingest.ninjs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An object of ninjs of any generation. Its members are found without regard to case, since
/// generations differ in little else: `versioncreated` in 1 and 2, `versionCreated` in 3.
///
/// @param name the key of this object in the object that holds it, as in ninjs 1; else its `name`
/// @param members by their names in lower case
record NinjsItem(String name, Map<String, JsonNode> members) {

  static NinjsItem of(JsonNode node) {
    return of("", node);
  }

  private static NinjsItem of(String key, JsonNode node) {
    Map<String, JsonNode> members = new HashMap<>();
    if (node.isObject()) {
      node.properties()
          .forEach(member ->
              members.putIfAbsent(member.getKey().toLowerCase(Locale.ROOT), member.getValue()));
    }
    NinjsItem item = new NinjsItem(key, members);
    return key.isEmpty() ? new NinjsItem(item.text("name").orElse(""), members) : item;
  }

  /// The first of several members that holds text or a number.
  Optional<String> text(String... names) {
    for (String name : names) {
      JsonNode value = members.get(name);
      if (value != null && (value.isString() || value.isNumber()) && !value.asString().isBlank()) {
        return Optional.of(value.asString());
      }
    }
    return Optional.empty();
  }

  /// A positive whole number.
  Optional<Integer> number(String name) {
    return text(name).filter(value -> value.matches("[1-9]\\d{0,8}")).map(Integer::valueOf);
  }

  /// The objects in a member, whether they stand in an array or, as in ninjs 1, in an object by
  /// their names. Bare texts count as objects with a name and a value.
  List<NinjsItem> list(String... names) {
    for (String name : names) {
      JsonNode value = members.get(name);
      if (value != null && value.isArray()) {
        return value.valueStream().map(NinjsItem::entry).toList();
      }
      if (value != null && value.isObject()) {
        return objects(value);
      }
      if (value != null && value.isString() && !value.asString().isBlank()) {
        return List.of(entry(value));
      }
    }
    return List.of();
  }

  private static List<NinjsItem> objects(JsonNode value) {
    List<NinjsItem> items = new ArrayList<>();
    boolean byName = value.valueStream().allMatch(JsonNode::isObject);
    if (byName) {
      value.properties().forEach(member -> items.add(of(member.getKey(), member.getValue())));
    } else {
      items.add(of(value));
    }
    return items;
  }

  private static NinjsItem entry(JsonNode node) {
    return node.isString()
        ? new NinjsItem(node.asString(), Map.of("value", node, "name", node))
        : of(node);
  }

  /// The texts in a member: an array's, or one text parted by commas.
  List<String> texts(String... names) {
    for (String name : names) {
      JsonNode value = members.get(name);
      if (value != null && value.isArray()) {
        return value
            .valueStream()
            .flatMap(entry ->
                entry.isString()
                    ? Stream.of(entry.asString())
                    : of(entry).text("name", "value", "literal").stream())
            .toList();
      }
      if (value != null && value.isString()) {
        return List.of(value.asString().split("[,;]"));
      }
    }
    return List.of();
  }
}
