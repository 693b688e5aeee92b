package org.copydesk.publish.view.ninjs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.copydesk.news.NinjsItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON of an item back into the record it was written from; fails for a property that
/// the record does not have.
final class ItemReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ItemReader() {}

  static NinjsItem read(String json) {
    return (NinjsItem) record(JSON.readTree(json), NinjsItem.getClassSchema());
  }

  private static IndexedRecord record(JsonNode node, Schema schema) {
    IndexedRecord record = (IndexedRecord) SpecificData.get().newRecord(null, schema);
    node.propertyNames()
        .forEach(name -> {
          if (schema.getField(name) == null) {
            throw new IllegalArgumentException(schema.getName() + " has no field " + name);
          }
        });
    for (Schema.Field field : schema.getFields()) {
      record.put(field.pos(), value(node.optional(field.name()), field.schema()));
    }
    return record;
  }

  private static @Nullable Object value(Optional<JsonNode> node, Schema schema) {
    if (schema.getType() == Schema.Type.ARRAY) {
      return node.map(list ->
              list.valueStream()
                  .map(entry -> value(Optional.of(entry), schema.getElementType()))
                  .toList())
          .orElse(List.of());
    }
    Schema type = schema.isUnion() && schema.isNullable() ? schema.getTypes().getLast() : schema;
    return node.map(value -> plain(value, type)).orElse(null);
  }

  private static Object plain(JsonNode node, Schema type) {
    return switch (type.getType()) {
      case RECORD -> record(node, type);
      case INT -> node.asInt();
      case DOUBLE -> node.asDouble();
      case LONG -> Instant.parse(node.asString());
      case STRING -> node.asString();
      default -> throw new IllegalStateException("ninjs has no " + type);
    };
  }
}
