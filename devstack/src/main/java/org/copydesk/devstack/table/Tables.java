package org.copydesk.devstack.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The catalogue of the tables. Their columns bear the names of the schemas' fields.
public final class Tables {
  private static final List<Table> ALL =
      List.of(
          ArticleTables.ARTICLE,
          ArticleTables.ENTITY,
          ViewTables.MENTION,
          ViewTables.QUOTE,
          ArticleTables.TOPIC,
          ViewTables.STORY,
          ViewTables.STORY_MEMBER,
          ViewTables.NEAR_DUPLICATE,
          HistoryTables.LIFECYCLE,
          HistoryTables.TEXT_CHANGE,
          HistoryTables.RECEIPT,
          HistoryTables.SOURCE);

  private Tables() {}

  /// All tables.
  public static List<Table> all() {
    return ALL;
  }

  /// The table of a name, in any case.
  public static Optional<Table> named(String name) {
    return ALL.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst();
  }

  /// The tables whose names occur in a statement; all, where none does.
  public static List<Table> namedIn(String sql) {
    List<String> words =
        Pattern.compile("\\W+").splitAsStream(sql.toLowerCase(Locale.ROOT)).toList();
    List<Table> named = ALL.stream().filter(table -> words.contains(table.name())).toList();
    return named.isEmpty() ? ALL : named;
  }
}
