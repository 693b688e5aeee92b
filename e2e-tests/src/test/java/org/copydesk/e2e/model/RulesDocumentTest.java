package org.copydesk.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.copydesk.e2e.NamedTests;
import org.junit.jupiter.api.Test;

/// Every rule of docs/rules.md names tests, and these exist.
class RulesDocumentTest {
  private static final int COLUMNS = 3;

  @Test
  void everyRowNamesTestsThatExist() throws IOException {
    List<String> rows = NamedTests.rows("docs/rules.md", "what happens");
    NamedTests tests = NamedTests.ofAllModules();

    assertThat(rows)
        .hasSizeGreaterThan(40)
        .allSatisfy(row -> {
          String[] cells = row.split("\\|", -1);
          assertThat(cells).as(row).hasSize(COLUMNS + 2);
          tests.require(cells[COLUMNS]);
        });
  }
}
