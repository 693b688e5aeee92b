package org.copydesk.devstack.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.copydesk.devstack.table.Newsbase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
  private static final String ROWS =
      """
      SELECT * FROM (VALUES
        ('say "hi", Ada', 12.5, ['x', 'y'], TIMESTAMPTZ '2026-11-24 08:00:00+01'),
        (NULL, 3, [], NULL),
        ('', 100, NULL, NULL)) AS t(text, number, list, seen)\
      """;

  private static Newsbase base;
  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    base = Newsbase.open(Optional.empty());
    connection = base.connect();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    base.close();
  }

  private static String printed(String sql, ResultPrinter printer) {
    StringWriter out = new StringWriter();
    assertThat(new Session(connection, new PrintWriter(out)).run(sql, printer)).isEmpty();
    return out.toString();
  }

  @Test
  void tableHasNumbersToTheRight() {
    assertThat(printed(ROWS, ResultFormat.TABLE.printer(0)))
        .isEqualTo(
            """
            text          │ number │ list      │ seen
            ──────────────┼────────┼───────────┼─────────────────────
            say "hi", Ada │   12.5 │ ["x","y"] │ 2026-11-24T07:00:00Z
            NULL          │    3.0 │ []        │ NULL
                          │  100.0 │ NULL      │ NULL
            (3 rows)
            """);
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    String sql = "SELECT repeat('東京 ', 50) AS one, 1 AS two, repeat('b', 40) AS three";
    for (int width = 20; width < 120; width++) {
      String table = printed(sql, ResultFormat.TABLE.printer(width));
      assertThat(table.lines().mapToInt(DisplayText::width).max().orElse(0))
          .isBetween(width - 2, width);
      assertThat(table).contains(" 1 │ ", "…");
    }
  }

  @Test
  void rowsBeyondThoseMeasuredAreShownToo() {
    assertThat(printed("SELECT range AS n FROM range(2500)", ResultFormat.TABLE.printer(80)))
        .contains("\n2499\n", "(2,500 rows)");
    assertThat(printed("SELECT 1 AS n", ResultFormat.TABLE.printer(80))).endsWith("(1 row)\n");
  }

  @Test
  void csvQuotesWhatNeedsItAndTellsNothingFromEmpty() {
    assertThat(printed(ROWS, ResultFormat.CSV.printer(0)))
        .isEqualTo(
            """
            text,number,list,seen
            "say ""hi"", Ada",12.5,"[""x"",""y""]",2026-11-24T07:00:00Z
            ,3.0,[],
            "",100.0,,
            """);
  }

  @Test
  void jsonIsAnArrayAndNdjsonALineARow() {
    assertThat(printed(ROWS + " LIMIT 1", ResultFormat.JSON.printer(0)))
        .isEqualTo(
            """
            [{"text":"say \\"hi\\", Ada","number":12.5,"list":["x","y"],"seen":"2026-11-24T07:00:00Z"}]
            """);
    assertThat(printed(ROWS, ResultFormat.NDJSON.printer(0)).lines())
        .hasSize(3)
        .element(1)
        .isEqualTo("{\"text\":null,\"number\":3.0,\"list\":[],\"seen\":null}");
    assertThat(printed(ROWS + " LIMIT 0", ResultFormat.JSON.printer(0))).isEqualTo("[]\n");
    assertThat(printed(ROWS + " LIMIT 0", ResultFormat.NDJSON.printer(0))).isEmpty();
  }

  @Test
  void nestedValuesAndOddNumbersAreJson() {
    assertThat(
            printed(
                "SELECT {'a': [1, NULL], 'b': MAP {'k': DATE '2026-11-24'}} AS s, 'nan'::DOUBLE AS"
                    + " n, 'x'::BLOB AS b, TIMESTAMP '2026-11-24 08:00:00.5' AS t, INTERVAL 3 DAY"
                    + " AS i",
                ResultFormat.NDJSON.printer(0)))
        .isEqualTo(
            "{\"s\":{\"a\":[1,null],\"b\":{\"k\":\"2026-11-24\"}},\"n\":\"NaN\",\"b\":\"eA==\","
                + "\"t\":\"2026-11-24T08:00:00.500\",\"i\":\"3 days\"}\n");
  }

  @Test
  void wrongStatementIsExplainedWithWhatThereIs() {
    Session session = new Session(connection, new PrintWriter(new StringWriter()));
    assertThat(session.run("SELECT headlin FROM article", ResultFormat.CSV.printer(0)))
        .hasValueSatisfying(message ->
            assertThat(message).contains("headlin", "headline", "The tables are article, entity"));
  }
}
