package org.copydesk.devstack.sql;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Prints a table for people: numbers to the right, wide characters counted as the terminal shows
/// them, and columns cut so that a line fits.
///
/// @param width the columns of the terminal; 0 where nothing must be cut
record TablePrinter(int width) implements ResultPrinter {
  private static final int MEASURED_ROWS = 1000;
  private static final int LEAST = 5;
  private static final String BETWEEN = " │ ";

  @Override
  public void print(ResultSet rows, PrintWriter out) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    int columns = meta.getColumnCount();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      names.add(DisplayText.line(meta.getColumnLabel(i)));
    }
    List<List<Cell>> first = new ArrayList<>();
    while (first.size() < MEASURED_ROWS && rows.next()) {
      first.add(cells(rows, columns));
    }
    List<Integer> widths = fitted(natural(names, first));
    out.println(line(names.stream().map(name -> new Cell(name, false)).toList(), widths));
    out.println(widths.stream().map("─"::repeat).collect(Collectors.joining("─┼─")));
    first.forEach(row -> out.println(line(row, widths)));
    long count = first.size();
    while (count >= MEASURED_ROWS && rows.next()) {
      out.println(line(cells(rows, columns), widths));
      count++;
    }
    out.println(count == 1 ? "(1 row)" : String.format(Locale.ROOT, "(%,d rows)", count));
  }

  private record Cell(String text, boolean right) {}

  private static List<Cell> cells(ResultSet rows, int columns) throws SQLException {
    return Cells.row(rows, columns).stream().map(TablePrinter::cell).toList();
  }

  private static Cell cell(@Nullable Object value) {
    String text = value == null ? "NULL" : Cells.text(value);
    return new Cell(DisplayText.line(text), value instanceof Number);
  }

  private static List<Integer> natural(List<String> names, List<List<Cell>> rows) {
    return IntStream.range(0, names.size())
        .map(i ->
            Math.max(
                DisplayText.width(names.get(i)),
                rows.stream()
                    .mapToInt(row -> DisplayText.width(row.get(i).text()))
                    .max()
                    .orElse(0)))
        .boxed()
        .toList();
  }

  /// The widest columns give way first, all down to the same width.
  private List<Integer> fitted(List<Integer> natural) {
    int room = width - BETWEEN.length() * (natural.size() - 1);
    int most = natural.stream().mapToInt(Integer::intValue).max().orElse(0);
    while (width > 0 && most > LEAST && total(natural, most) > room) {
      most--;
    }
    int widest = most;
    return natural.stream().map(one -> Math.min(one, widest)).toList();
  }

  private static int total(List<Integer> natural, int most) {
    return natural.stream().mapToInt(one -> Math.min(one, most)).sum();
  }

  private String line(List<Cell> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> shown(cells.get(i), widths.get(i)))
        .collect(Collectors.joining(BETWEEN))
        .stripTrailing();
  }

  /// A number is never cut: half of it would be another number.
  private String shown(Cell cell, int columns) {
    boolean whole = cell.right() || width == 0;
    int room = whole ? Math.max(columns, DisplayText.width(cell.text())) : columns;
    return DisplayText.padded(cell.text(), room, cell.right());
  }
}
