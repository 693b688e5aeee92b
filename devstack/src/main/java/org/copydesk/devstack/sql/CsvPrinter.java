package org.copydesk.devstack.sql;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Prints RFC 4180, with line feeds: a line of names, then a line a row; lists are JSON, an absent
/// value is nothing, an empty text is `""`.
record CsvPrinter() implements ResultPrinter {
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\"\r\n]");

  @Override
  public void print(ResultSet rows, PrintWriter out) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    StringJoiner names = new StringJoiner(",");
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(cell(meta.getColumnLabel(i)));
    }
    out.print(names + "\n");
    while (rows.next()) {
      StringJoiner line = new StringJoiner(",");
      Cells.row(rows, meta.getColumnCount()).forEach(value -> line.add(cell(value)));
      out.print(line + "\n");
    }
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = Cells.text(value);
    return text.isEmpty() || NEEDS_QUOTES.matcher(text).find()
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
