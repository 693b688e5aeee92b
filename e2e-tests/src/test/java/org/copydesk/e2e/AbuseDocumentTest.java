package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every row of docs/abuse.md names tests, and these exist.
class AbuseDocumentTest {
  private static final int ROWS = 28;
  private static final int COLUMNS = 4;

  @Test
  void everyRowNamesTestsThatExist() throws IOException {
    List<String> rows = NamedTests.rows("docs/abuse.md", "#");
    NamedTests tests = NamedTests.ofAllModules();

    assertThat(rows)
        .extracting(row -> number(cells(row)))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
    for (String row : rows) {
      String[] cells = cells(row);
      tests.require(cells[COLUMNS]);
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
