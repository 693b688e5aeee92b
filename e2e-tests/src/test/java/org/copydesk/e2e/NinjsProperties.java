package org.copydesk.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The properties of ninjs by their paths, such as `associations.renditions.href`: in a document,
/// in a schema and in the table of docs/ninjs.md.
final class NinjsProperties {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path TABLE = Path.of("../docs/ninjs.md");

  private static final Set<String> NEEDED = Set.of("uri", "type", "name", "value", "href");

  /// A row of the table.
  ///
  /// @param kept yes, partly or no
  record Row(String property, String kept) {}

  private NinjsProperties() {}

  static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|"))
        .filter(cells -> cells.length == 5)
        .map(cells -> new Row(cells[1].replace("`", "").strip(), cells[3].strip()))
        .toList();
  }

  static List<Row> keptWhole() throws IOException {
    return rows().stream().filter(row -> row.kept().equals("yes")).toList();
  }

  /// An item without a third of its properties and entries; what makes an entry one stays.
  static String withGaps(String json, Random random) {
    JsonNode item = JSON.readTree(json);
    takeOut(item, random);
    return item.toString();
  }

  private static void takeOut(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      List.copyOf(object.propertyNames()).stream()
          .filter(name -> !NEEDED.contains(name) && random.nextInt(3) == 0)
          .forEach(object::remove);
    } else if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        if (array.get(i).isObject() && random.nextInt(3) == 0) {
          array.remove(i);
        }
      }
    }
    node.valueStream().forEach(child -> takeOut(child, random));
  }

  /// Adds the values of all properties of an item.
  static void add(Map<String, List<String>> values, String json) {
    add(values, "", JSON.readTree(json));
  }

  private static void add(Map<String, List<String>> values, String path, JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(member ->
              add(
                  values,
                  path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                  member.getValue()));
    } else if (node.isArray()) {
      node.valueStream().forEach(entry -> add(values, path, entry));
    } else if (!node.asString().isBlank()) {
      values.computeIfAbsent(path, _ -> new ArrayList<>()).add(comparable(node.asString()));
    }
  }

  /// The same instant has one spelling.
  private static String comparable(String value) {
    try {
      return OffsetDateTime.parse(value).toInstant().toString();
    } catch (DateTimeParseException _) {
      return value;
    }
  }

  /// The properties that hold values in a record.
  static List<String> of(Schema schema) {
    return switch (schema.getType()) {
      case RECORD ->
          schema.getFields().stream()
              .flatMap(field ->
                  of(field.schema()).stream()
                      .map(path -> path.isEmpty() ? field.name() : field.name() + "." + path))
              .toList();
      case ARRAY -> of(schema.getElementType());
      case UNION -> of(schema.getTypes().getLast());
      default -> List.of("");
    };
  }

  /// The properties that an item may have by the schema of the IPTC.
  static List<String> ofSchema(String schema) {
    return Stream.of(JSON.readTree(schema).at("/$defs/ninjsType/properties"))
        .flatMap(properties -> properties.propertyNames().stream())
        .toList();
  }
}
