package org.copydesk.devstack.export;

import java.util.Locale;
import java.util.stream.Collectors;
import org.copydesk.devstack.table.Column;
import org.copydesk.devstack.table.ColumnType;
import org.copydesk.devstack.table.Table;

/// How a table lies in a file.
enum ExportFormat {
  /// Columns with their types, lists as lists.
  PARQUET("FORMAT parquet, COMPRESSION zstd"),
  /// A line of names; instants in ISO 8601, lists as JSON.
  CSV("FORMAT csv, HEADER"),
  /// An object a line; instants in ISO 8601, lists as lists.
  NDJSON("FORMAT json");

  private final String options;

  ExportFormat(String options) {
    this.options = options;
  }

  /// The name of a table's file.
  String file(Table table) {
    return table.name() + "." + name().toLowerCase(Locale.ROOT);
  }

  /// The statement that writes the rows of a table into a file.
  ///
  /// @param condition which rows, in SQL
  String statement(Table table, String condition, String file) {
    String columns =
        table.columns().stream()
            .map(column -> value(column) + " AS " + Table.quoted(column.name()))
            .collect(Collectors.joining(", "));
    return "COPY (SELECT %s FROM %s WHERE %s) TO %s (%s)"
        .formatted(columns, Table.quoted(table.name()), condition, Table.literal(file), options);
  }

  private String value(Column column) {
    String name = Table.quoted(column.name());
    if (this != PARQUET && column.type() == ColumnType.TIMESTAMPTZ) {
      return "strftime(%s AT TIME ZONE 'UTC', '%%Y-%%m-%%dT%%H:%%M:%%S.%%gZ')".formatted(name);
    }
    return this == CSV && column.type() == ColumnType.VARCHAR_LIST
        ? "CAST(to_json(%s) AS VARCHAR)".formatted(name)
        : name;
  }
}
