package org.copydesk.devstack.sql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.devstack.command.TerminalText;
import org.copydesk.devstack.table.Table;
import org.copydesk.devstack.table.Tables;
import org.jspecify.annotations.Nullable;

/// Runs statements one after the other and prints their answers. Another thread may cancel the one
/// that runs.
final class Session {
  private final Connection connection;
  private final PrintWriter out;
  private volatile @Nullable Statement running;

  Session(Connection connection, PrintWriter out) {
    this.connection = connection;
    this.out = out;
  }

  /// Runs a statement and prints its rows, or nothing where it has none.
  ///
  /// @return what is wrong with it, for people; empty where all went well
  Optional<String> run(String sql, ResultPrinter printer) {
    try (Statement statement = connection.createStatement()) {
      running = statement;
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          printer.print(rows, out);
        }
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(explained(e));
    } finally {
      running = null;
      out.flush();
    }
  }

  /// Stops the statement that runs, if one does.
  void cancel() {
    Statement statement = running;
    try {
      if (statement != null) {
        statement.cancel();
      }
    } catch (SQLException e) {
      out.println("The query could not be cancelled: " + e.getMessage());
    }
  }

  private static String explained(SQLException e) {
    String message = TerminalText.of(String.valueOf(e.getMessage())).strip();
    if (message.startsWith("INTERRUPT")) {
      return "The query was cancelled.";
    }
    String tables = Tables.all().stream().map(Table::name).collect(Collectors.joining(", "));
    return message
        + "\nThe tables are %s; DESCRIBE <table> lists the columns of one.".formatted(tables);
  }
}
