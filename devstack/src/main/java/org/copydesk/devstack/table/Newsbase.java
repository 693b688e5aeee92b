package org.copydesk.devstack.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.copydesk.devstack.process.StackException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The tables in a DuckDB database within this process. It writes on a connection of its own, a
/// batch a transaction, so that a query on another one sees all of a batch or nothing.
public final class Newsbase implements AutoCloseable {
  private static final String GONE = "copydesk_gone";

  private final DuckDBConnection connection;

  private Newsbase(DuckDBConnection connection) {
    this.connection = connection;
  }

  /// A database with all tables, empty.
  ///
  /// @param file where it is kept; in memory where empty
  /// @throws StackException when the file cannot be opened
  public static Newsbase open(Optional<Path> file) {
    Properties settings = new Properties();
    // Nothing is fetched from the network: JSON, Parquet and time zones are built in.
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty(
        "temp_directory",
        Path.of(System.getProperty("java.io.tmpdir"), "copydesk-" + ProcessHandle.current().pid())
            .toString());
    String url = "jdbc:duckdb:" + file.map(Path::toString).orElse("");
    try {
      Newsbase base = new Newsbase((DuckDBConnection) DriverManager.getConnection(url, settings));
      base.create();
      return base;
    } catch (SQLException e) {
      throw new StackException(
          "the database %s cannot be opened (%s); is it in use, or no DuckDB file?"
              .formatted(file.map(Path::toString).orElse("in memory"), e.getMessage()),
          e);
    }
  }

  private void create() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET GLOBAL TimeZone = 'UTC'");
      statement.execute("CREATE OR REPLACE TEMP TABLE " + GONE + " (key VARCHAR)");
      for (Table table : Tables.all()) {
        for (String sql : table.ddl()) {
          statement.execute(sql);
        }
      }
    }
    connection.setAutoCommit(false);
  }

  /// Another connection, for queries, each of which sees the newest batch.
  public Connection connect() throws SQLException {
    Connection another = connection.duplicate();
    another.setAutoCommit(true);
    return another;
  }

  /// Does what a batch says, or nothing.
  void apply(Batch batch) throws SQLException {
    try {
      for (Map.Entry<Table, Batch.Changes> change : batch.changes().entrySet()) {
        delete(change.getKey(), change.getValue());
        insert(change.getKey(), change.getValue());
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    }
  }

  private void delete(Table table, Batch.Changes changes) throws SQLException {
    if (changes.gone().isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM " + GONE);
      try (DuckDBAppender appender = connection.createAppender("temp", "main", GONE)) {
        for (String key : changes.gone()) {
          appender.beginRow();
          appender.append(key);
          appender.endRow();
        }
      }
      statement.execute(
          "DELETE FROM %s WHERE %s IN (SELECT key FROM %s)"
              .formatted(Table.quoted(table.name()), Table.quoted(table.key()), GONE));
    }
  }

  private void insert(Table table, Batch.Changes changes) throws SQLException {
    try (DuckDBAppender appender = connection.createAppender(table.name())) {
      for (List<@Nullable Object[]> rows : changes.rows().values()) {
        for (@Nullable Object[] row : rows) {
          appender.beginRow();
          for (Object value : row) {
            append(appender, value);
          }
          appender.endRow();
        }
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case String text -> appender.append(text);
      case Integer number -> appender.append(number);
      case Long number -> appender.append(number);
      case Double number -> appender.append(number);
      case Boolean truth -> appender.append(truth);
      case Instant instant -> appender.append(instant.atOffset(ZoneOffset.UTC));
      case List<?> list -> appender.append(list);
      default -> throw new IllegalArgumentException("no column takes a " + value.getClass());
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StackException("the database could not be closed: " + e.getMessage(), e);
    }
  }
}
