package org.copydesk.devstack.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.devstack.table.Column;
import org.copydesk.devstack.table.Table;
import org.copydesk.devstack.table.Tables;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Completes words of SQL, tables, columns, and columns after a name and a dot.
final class Vocabulary implements Completer {
  private static final List<String> WORDS =
      List.of(
          ("SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT JOIN LEFT USING ON AS AND OR NOT IN IS"
                  + " NULL LIKE ILIKE BETWEEN DISTINCT DESC ASC COUNT SUM AVG MIN MAX CASE WHEN THEN"
                  + " ELSE END UNION ALL WITH OVER PARTITION QUALIFY UNNEST INTERVAL DESCRIBE"
                  + " SUMMARIZE EXPLAIN quantile_cont date_trunc list_contains string_agg any_value"
                  + " coalesce now")
              .split(" "));

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String word = line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
    String owner = word.substring(0, word.lastIndexOf('.') + 1);
    names(owner).distinct().forEach(name -> candidates.add(candidate(owner + name, name)));
  }

  /// What may stand after an owner: `article.`, an alias, or nothing.
  private static Stream<String> names(String owner) {
    List<Table> tables = Tables.named(owner.replace(".", "")).map(List::of).orElseGet(Tables::all);
    Stream<String> columns =
        tables.stream().flatMap(table -> table.columns().stream()).map(Column::name).sorted();
    if (!owner.isEmpty()) {
      return columns;
    }
    List<String> all = new ArrayList<>(WORDS);
    Tables.all().forEach(table -> all.add(table.name()));
    return Stream.concat(all.stream(), columns);
  }

  private static Candidate candidate(String value, String shown) {
    return new Candidate(value, shown, null, null, null, null, true);
  }
}
