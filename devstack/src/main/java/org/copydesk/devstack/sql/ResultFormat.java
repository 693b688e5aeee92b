package org.copydesk.devstack.sql;

/// How results are printed.
public enum ResultFormat {
  /// A table for people.
  TABLE,
  /// Comma-separated values with a line of names.
  CSV,
  /// An array of objects, an object a row.
  JSON,
  /// An object a line, a line a row.
  NDJSON;

  /// A printer of this format.
  ///
  /// @param width the columns of the terminal; 0 where there is no need to fit
  ResultPrinter printer(int width) {
    return switch (this) {
      case TABLE -> new TablePrinter(width);
      case CSV -> new CsvPrinter();
      case JSON -> new JsonPrinter(false);
      case NDJSON -> new JsonPrinter(true);
    };
  }
}
