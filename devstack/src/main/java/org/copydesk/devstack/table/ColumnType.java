package org.copydesk.devstack.table;

import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/// The type of a column.
public enum ColumnType {
  /// Text; symbols of enumerations are text, too.
  VARCHAR("VARCHAR"),
  /// A 32-bit integer.
  INTEGER("INTEGER"),
  /// A 64-bit integer.
  BIGINT("BIGINT"),
  /// A floating-point number.
  DOUBLE("DOUBLE"),
  /// True or false.
  BOOLEAN("BOOLEAN"),
  /// An instant.
  TIMESTAMPTZ("TIMESTAMPTZ"),
  /// A list of texts.
  VARCHAR_LIST("VARCHAR[]");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  /// The type's name in SQL.
  public String sql() {
    return sql;
  }

  static ColumnType of(Schema schema) {
    if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
      return TIMESTAMPTZ;
    }
    return switch (schema.getType()) {
      case STRING, ENUM -> VARCHAR;
      case INT -> INTEGER;
      case LONG -> BIGINT;
      case DOUBLE -> DOUBLE;
      case BOOLEAN -> BOOLEAN;
      default -> throw new IllegalArgumentException("no column can hold " + schema);
    };
  }
}
