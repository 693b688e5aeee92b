package org.copydesk.ingest.normalize;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Tables of cases that lie beside a test: one a line, columns between bars (a bar of the text
/// itself is written `\|`), lines that begin with `#` say what the columns are.
public final class Tables {
  private static final String BETWEEN_COLUMNS = "(?<!\\\\)\\|";

  private Tables() {}

  /// The rows of a table.
  public static Stream<List<String>> rows(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Tables::columns)
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
  }

  private static List<String> columns(String line) {
    return Arrays.stream(line.split(BETWEEN_COLUMNS, -1))
        .map(column -> column.replace("\\|", "|").strip())
        .toList();
  }
}
