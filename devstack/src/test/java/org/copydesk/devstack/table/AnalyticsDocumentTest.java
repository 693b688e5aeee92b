package org.copydesk.devstack.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every question of docs/analytics.md, asked of news whose answers are known.
class AnalyticsDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/analytics.md");
  private static final Pattern QUESTION =
      Pattern.compile(
          "^## ([^\\n]+)\\n(?:(?!^## ).)*?^```sql\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

  /// The rows, their values separated by bars.
  private static final Map<String, List<String>> ANSWERS =
      Map.ofEntries(
          Map.entry(
              "Who is quoted most this week, and on what",
              List.of(
                  "Ada Lindqvist|2|[economy, business and finance, labour]",
                  "Ravi Castellan|1|[sport]",
                  "Tomas Haddow|1|[economy, business and finance]")),
          Map.entry("Which places are in the news now", List.of("Bergen|60.5|5.25|2")),
          Map.entry(
              "What was killed, and why",
              List.of("urn:copydesk:wire:scandal|KILLED|wire|It names the wrong person.")),
          Map.entry(
              "How fast articles of each source are published",
              List.of("gazette|2|60.0|89.4", "herald|1|10.0|10.0", "wire|1|30.0|30.0")),
          Map.entry("Which stories grow", List.of("Bergen harbour opens again|2|2|2")),
          Map.entry("Which people appear together", List.of("Ada Lindqvist|Tomas Haddow|1")),
          Map.entry(
              "What each section writes about",
              List.of("News|economy, business and finance|2", "News|labour|1", "Sport|sport|1")),
          Map.entry(
              "What was corrected, and how",
              List.of("urn:copydesk:gazette:harbour|Tuesday|Wednesday|The day was wrong.")),
          Map.entry("Who prints the same as another house", List.of("gazette|wire|1|0.88")),
          Map.entry("Which sources are silent", List.of("herald|120", "quietpost|null")),
          Map.entry("What is refused most", List.of("herald|REJECTED|empty-document|2")));

  private static Newsbase base;

  @BeforeAll
  static void load() throws SQLException {
    base = InventedNews.before(Instant.now().truncatedTo(ChronoUnit.SECONDS)).load();
  }

  @AfterAll
  static void close() {
    base.close();
  }

  @Test
  void everyBlockOfSqlIsUnderAHeadingWithAKnownAnswer() throws IOException {
    assertThat(questions().keySet()).containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
    assertThat(
            Pattern.compile("^```sql$", Pattern.MULTILINE)
                .matcher(Files.readString(DOCUMENT))
                .results())
        .hasSize(ANSWERS.size());
  }

  @TestFactory
  Stream<DynamicTest> questionHasItsAnswer() throws IOException {
    return questions().entrySet().stream()
        .map(question ->
            DynamicTest.dynamicTest(
                question.getKey(),
                () ->
                    assertThat(rows(question.getValue()))
                        .isEqualTo(ANSWERS.get(question.getKey()))));
  }

  private static Map<String, String> questions() throws IOException {
    Map<String, String> questions = new LinkedHashMap<>();
    Matcher question = QUESTION.matcher(Files.readString(DOCUMENT));
    while (question.find()) {
      questions.put(question.group(1), question.group(2));
    }
    return questions;
  }

  private static List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = base.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getObject(i)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
