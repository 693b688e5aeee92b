package org.copydesk.devstack.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The values of a result as plain ones: text, numbers, truth values, lists and maps. Instants are
/// ISO 8601 in UTC, bytes are Base64.
final class Cells {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double PLAIN_DIGITS = 1e15;

  private Cells() {}

  /// The values of the present row.
  static List<@Nullable Object> row(ResultSet rows, int columns) throws SQLException {
    List<@Nullable Object> row = new ArrayList<>(columns);
    for (int i = 1; i <= columns; i++) {
      row.add(plain(rows.getObject(i)));
    }
    return row;
  }

  static @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Double number when !Double.isFinite(number) -> number.toString();
      case Float number when !Float.isFinite(number) -> number.toString();
      case Number number -> number;
      case Boolean truth -> truth;
      case OffsetDateTime time -> time.toInstant().toString();
      case Timestamp time -> time.toLocalDateTime().toString();
      case Array array -> list(Arrays.asList((Object[]) array.getArray()));
      case List<?> list -> list(list);
      case DuckDBStruct struct -> map(struct.getMap());
      case Struct struct -> list(Arrays.asList(struct.getAttributes()));
      case Map<?, ?> map -> map(map);
      case Blob blob ->
          Base64.getEncoder().encodeToString(blob.getBytes(1, Math.toIntExact(blob.length())));
      default -> value.toString();
    };
  }

  private static List<@Nullable Object> list(List<?> values) throws SQLException {
    List<@Nullable Object> plain = new ArrayList<>(values.size());
    for (Object value : values) {
      plain.add(plain(value));
    }
    return plain;
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> values) throws SQLException {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      plain.put(String.valueOf(plain(entry.getKey())), plain(entry.getValue()));
    }
    return plain;
  }

  /// A plain value as text; lists and maps as JSON.
  static String text(Object plain) {
    return switch (plain) {
      case Double number when Math.abs(number) < PLAIN_DIGITS ->
          BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      case BigDecimal number -> number.toPlainString();
      case List<?> list -> json(list);
      case Map<?, ?> map -> json(map);
      default -> plain.toString();
    };
  }

  static String json(Object plain) {
    return JSON.writeValueAsString(plain);
  }
}
