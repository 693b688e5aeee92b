package org.copydesk.devstack.json;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Avro records as plain JSON: fields by name, unions without wrappers, times in ISO 8601, bytes in
/// Base64, absent values as null.
public final class PlainJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PlainJson() {}

  /// One line of JSON.
  public static String line(Map<String, ?> fields) {
    return JSON.writeValueAsString(fields);
  }

  /// The fields of a record.
  public static Map<String, Object> fields(IndexedRecord record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      put(fields, field.name(), record.get(field.pos()));
    }
    return fields;
  }

  @SuppressWarnings("NullAway") // absent values are null in JSON, too
  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    fields.put(name, value(value));
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case IndexedRecord record -> fields(record);
      case List<?> list -> list.stream().map(PlainJson::valueOrEmpty).toList();
      case Map<?, ?> map -> {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, inner) -> put(plain, key.toString(), inner));
        yield plain;
      }
      case Instant instant -> instant.toString();
      case ByteBuffer bytes -> {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        yield Base64.getEncoder().encodeToString(copy);
      }
      case Enum<?> symbol -> symbol.toString();
      case GenericEnumSymbol<?> symbol -> symbol.toString();
      case CharSequence text -> text.toString();
      case Optional<?> optional -> value(optional.orElse(null));
      case null -> null;
      default -> value;
    };
  }

  private static Object valueOrEmpty(@Nullable Object value) {
    Object plain = value(value);
    return plain == null ? "" : plain;
  }
}
