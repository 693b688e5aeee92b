package org.copydesk.publish.view.ninjs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.copydesk.news.NinjsItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// A ninjs item as JSON text. The record says it all: each field is the property of its name, an
/// instant a date-time of RFC 3339 in UTC; absent values and empty lists are left out.
public final class NinjsJson {
  private static final int FIRST_BYTES = 8 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private NinjsJson() {}

  /// The item as JSON text.
  public static String of(NinjsItem item) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(FIRST_BYTES);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      object(json, item);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private static void object(JsonGenerator json, IndexedRecord value) {
    json.writeStartObject();
    for (Schema.Field field : value.getSchema().getFields()) {
      Object member = value.get(field.pos());
      if (isSaid(member)) {
        json.writeName(field.name());
        value(json, Objects.requireNonNull(member));
      }
    }
    json.writeEndObject();
  }

  private static boolean isSaid(@Nullable Object member) {
    return member != null && !(member instanceof List<?> list && list.isEmpty());
  }

  private static void value(JsonGenerator json, Object value) {
    switch (value) {
      case IndexedRecord fields -> object(json, fields);
      case List<?> entries -> {
        json.writeStartArray();
        entries.forEach(entry -> value(json, Objects.requireNonNull(entry)));
        json.writeEndArray();
      }
      case Instant instant -> json.writeString(instant.toString());
      case Integer number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }
}
