package org.copydesk.publish.view.ninjs;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/// Records of any schema with any values that it allows: odd texts, absurd numbers and dates, lists
/// that are empty, short or very long.
final class AnyRecord {
  private static final int LONG_LIST = 1_200;
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "Zürich – 東京",
          "👩‍🚀 lands \uD83C\uDDEE\uD83C\uDDF8",
          "\u0000\u0001\u001b[31m",
          "\u202Eright to left\u2028",
          "\"quoted\" \\ back\\slash\ttab\nline",
          "</script><p>&lt;",
          "x".repeat(20_000),
          "https://example.org/ä b?x=[1]&y={2}#one#two",
          "https://[2001:db8::1]:8080/ü",
          "https://[broken/",
          "http://",
          "http://a:b:c/",
          "urn:example:1",
          "urn:",
          ":",
          "1:2",
          "%",
          "mailto:desk@example.org",
          "wire:%zz%41",
          "15000000",
          "medtop",
          "subj",
          "person",
          "organisation",
          "place",
          "event",
          "object",
          "infosource",
          "located",
          "trust-indicator",
          "http://example.org/terms");
  private static final double[] NUMBERS = {
    0, 1, 0.5, -3, 1e9, 1e-9, Double.NaN, Double.POSITIVE_INFINITY, 179.99, -90
  };
  private static final long[] TIMES = {
    0,
    -1,
    Long.MIN_VALUE,
    Long.MAX_VALUE,
    253_402_300_799_999L,
    253_402_300_800_000L,
    1_700_000_000_123L
  };

  private final Random random;
  private final boolean longLists;

  /// @param longLists whether lists may be very long
  AnyRecord(Random random, boolean longLists) {
    this.random = random;
    this.longLists = longLists;
  }

  <R extends SpecificRecord> R of(Class<R> type) {
    return type.cast(record(SpecificData.get().getSchema(type)));
  }

  private SpecificRecord record(Schema schema) {
    IndexedRecord record = (IndexedRecord) SpecificData.get().newRecord(null, schema);
    for (Schema.Field field : schema.getFields()) {
      record.put(field.pos(), value(field.schema()));
    }
    return (SpecificRecord) record;
  }

  private @Nullable Object value(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case UNION -> value(schema.getTypes().get(random.nextInt(schema.getTypes().size())));
      case ARRAY -> list(schema.getElementType());
      case MAP -> new HashMap<>(Map.of(text(), String.valueOf(value(schema.getValueType()))));
      case ENUM ->
          SpecificData.get()
              .createEnum(
                  schema.getEnumSymbols().get(random.nextInt(schema.getEnumSymbols().size())),
                  schema);
      case STRING -> text();
      case BYTES -> ByteBuffer.wrap(new byte[random.nextInt(9)]);
      case INT -> random.nextInt(3) == 0 ? random.nextInt() : Integer.valueOf(random.nextInt(12));
      case LONG -> number(schema);
      case DOUBLE -> NUMBERS[random.nextInt(NUMBERS.length)];
      case BOOLEAN -> random.nextBoolean();
      case NULL -> null;
      case FLOAT, FIXED -> throw new IllegalStateException("no schema has any");
    };
  }

  private Object number(Schema schema) {
    long value = TIMES[random.nextInt(TIMES.length)];
    return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
        ? Instant.ofEpochMilli(value)
        : Long.valueOf(value);
  }

  private List<Object> list(Schema element) {
    int size = longLists && random.nextInt(40) == 0 ? LONG_LIST : random.nextInt(4);
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(Objects.requireNonNull(value(element)));
    }
    return list;
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
