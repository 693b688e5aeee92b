package org.copydesk.devstack.sql;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prints an object a row, named by the columns.
///
/// @param lines a line an object; else all of them in one array
record JsonPrinter(boolean lines) implements ResultPrinter {
  @Override
  public void print(ResultSet rows, PrintWriter out) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    String before = lines ? "" : "[";
    while (rows.next()) {
      List<@Nullable Object> values = Cells.row(rows, meta.getColumnCount());
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        fields.put(meta.getColumnLabel(i + 1), values.get(i));
      }
      out.print(before + Cells.json(fields));
      before = lines ? "\n" : ",\n";
    }
    if (lines) {
      out.print(before);
    } else {
      out.print(before.equals("[") ? "[]\n" : "]\n");
    }
  }
}
