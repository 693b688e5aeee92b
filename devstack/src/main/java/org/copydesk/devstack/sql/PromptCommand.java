package org.copydesk.devstack.sql;

import java.util.Locale;
import org.copydesk.devstack.table.Table;

/// What a person types at the prompt beside SQL.
sealed interface PromptCommand {
  /// Leaves.
  record Quit() implements PromptCommand {}

  /// Explains the prompt.
  record Help() implements PromptCommand {}

  /// Prints results in another way from now on.
  ///
  /// @param format how
  record Format(ResultFormat format) implements PromptCommand {}

  /// Stands for a query.
  ///
  /// @param sql the query
  record Query(String sql) implements PromptCommand {}

  /// No command.
  ///
  /// @param reason what is wrong, for people
  record Unknown(String reason) implements PromptCommand {}

  /// All commands, for people.
  String HELP =
      """
      A statement ends with ; and may go on over lines. Ctrl-C stops a query, Ctrl-D leaves.
        \\d            the tables
        \\d TABLE      the columns of a table
        \\f FORMAT     print results as table, csv, json or ndjson
        \\q            leave
      Times are UTC; SET TimeZone = 'Europe/Oslo'; changes what days and weeks are.\
      """;

  /// Reads a line that begins with a backslash, or the words exit and quit.
  static PromptCommand of(String line) {
    String[] words = line.strip().replaceFirst(";$", "").split("\\s+", -1);
    String argument = words.length > 1 ? words[1] : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "\\q", "exit", "quit" -> new Quit();
      case "\\?", "\\h" -> new Help();
      case "\\d" -> new Query(argument.isEmpty() ? tables() : columns(argument));
      case "\\f" -> format(argument);
      default -> new Unknown("there is no command " + words[0] + "; \\? lists them");
    };
  }

  private static PromptCommand format(String name) {
    for (ResultFormat format : ResultFormat.values()) {
      if (format.name().equalsIgnoreCase(name)) {
        return new Format(format);
      }
    }
    return new Unknown("\\f takes table, csv, json or ndjson");
  }

  private static String tables() {
    return "SELECT table_name AS \"table\", estimated_size AS \"rows\", comment FROM"
        + " duckdb_tables() WHERE NOT temporary ORDER BY table_name";
  }

  private static String columns(String table) {
    return ("SELECT column_name AS \"column\", data_type AS type, comment FROM duckdb_columns()"
            + " WHERE lower(table_name) = lower(%s) ORDER BY column_index")
        .formatted(Table.literal(table));
  }
}
