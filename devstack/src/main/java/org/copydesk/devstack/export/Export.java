package org.copydesk.devstack.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.devstack.table.Table;

/// Writes tables into a folder, one file a table. Files bear their names when all of them are
/// whole.
///
/// @param since leaves older rows out
record Export(Connection connection, ExportFormat format, Optional<Instant> since, Path folder) {
  /// Whether something is in the folder already.
  static boolean isTaken(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isPresent();
    }
  }

  /// Writes the tables.
  ///
  /// @return how many rows each file has
  Map<String, Long> write(List<Table> tables) throws IOException, SQLException {
    Files.createDirectories(folder);
    Map<Path, Path> written = new LinkedHashMap<>();
    Map<String, Long> rows = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      for (Table table : tables) {
        Path file = folder.resolve(format.file(table));
        Path part = folder.resolve("." + file.getFileName() + ".part");
        written.put(part, file);
        String sql = format.statement(table, condition(table), part.toString());
        rows.put(file.getFileName().toString(), statement.executeLargeUpdate(sql));
      }
      for (Map.Entry<Path, Path> file : written.entrySet()) {
        Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
      return rows;
    } finally {
      for (Path part : written.keySet()) {
        Files.deleteIfExists(part);
      }
    }
  }

  private String condition(Table table) {
    return since
        .map(instant ->
            table.since().replace("?", "TIMESTAMPTZ " + Table.literal(instant.toString())))
        .orElse("true");
  }
}
