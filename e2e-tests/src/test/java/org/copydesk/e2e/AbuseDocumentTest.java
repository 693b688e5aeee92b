package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every row of docs/abuse.md names tests, and these exist; those that have none say so.
class AbuseDocumentTest {
  private static final int ROWS = 28;
  private static final int COLUMNS = 4;
  private static final Set<Integer> WITHOUT = Set.of(6);

  @Test
  void everyRowNamesTestsThatExistOrSaysThatThereIsNone() throws IOException {
    List<String> rows = NamedTests.rows("docs/abuse.md", "#");
    NamedTests tests = NamedTests.ofAllModules();

    assertThat(rows)
        .extracting(row -> number(cells(row)))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
    for (String row : rows) {
      String[] cells = cells(row);
      if (WITHOUT.contains(number(cells))) {
        assertThat(cells[COLUMNS]).as(row).contains("no test");
      } else {
        tests.require(cells[COLUMNS]);
      }
    }
  }

  private static int number(String[] cells) {
    return Integer.parseInt(cells[1].strip());
  }

  private static String[] cells(String row) {
    String[] cells = row.split("\\|", -1);
    assertThat(cells).as(row).hasSize(COLUMNS + 2);
    return cells;
  }
}
