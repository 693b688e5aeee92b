package org.copydesk.devstack.table;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.copydesk.schemas.Topic;
import org.jspecify.annotations.Nullable;

/// A table and the topic that fills it.
///
/// @param name its name in SQL
/// @param comment what a row is, in a sentence
/// @param topic the topic
/// @param each the list in a record of which each element is a row; empty where a record is one row
/// @param columns its columns, in order
/// @param key the column by which rows are taken away; it holds the key of the record
/// @param keeping which records it keeps
/// @param since a condition in SQL with one `?`, an instant: which rows are at least as new
public record Table(
    String name,
    String comment,
    Topic<String, ?> topic,
    String each,
    List<Column> columns,
    String key,
    Keeping keeping,
    String since) {

  /// The rows that a record makes.
  List<@Nullable Object[]> rows(IndexedRecord record) {
    return elements(record).stream().map(element -> row(record, element)).toList();
  }

  private List<IndexedRecord> elements(IndexedRecord record) {
    Object at = record;
    for (String name : each.isEmpty() ? new String[0] : each.split("\\.")) {
      at =
          at instanceof IndexedRecord inner
              ? inner.get(inner.getSchema().getField(name).pos())
              : at;
    }
    return at instanceof List<?> list
        ? list.stream().map(IndexedRecord.class::cast).toList()
        : List.of(record);
  }

  private @Nullable Object[] row(IndexedRecord whole, IndexedRecord element) {
    @Nullable Object[] row = new Object[columns.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = columns.get(i).value(whole, element);
    }
    return row;
  }

  /// The statements that make the table anew, comments included.
  List<String> ddl() {
    String definition =
        columns.stream()
            .map(column -> quoted(column.name()) + " " + column.type().sql())
            .collect(
                Collectors.joining(", ", "CREATE OR REPLACE TABLE " + quoted(name) + " (", ")"));
    List<String> statements = new java.util.ArrayList<>();
    statements.add(definition);
    statements.add("COMMENT ON TABLE %s IS %s".formatted(quoted(name), literal(comment)));
    for (Column column : columns) {
      statements.add(
          "COMMENT ON COLUMN %s.%s IS %s"
              .formatted(quoted(name), quoted(column.name()), literal(column.comment())));
    }
    return statements;
  }

  /// A name in double quotes, for some are words of SQL.
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /// A text in single quotes.
  public static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
