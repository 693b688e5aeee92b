package org.copydesk.devstack.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
  @Test
  void semicolonsInQuotesAndCommentsSeparateNothing() {
    assertThat(
            Statements.split(
                """
                SELECT 'a;b''c' AS "x;y"; -- not; here
                /* nor; here */ SELECT $$;$$, $t$ ; $$ ; $t$ ;; ;
                SELECT 1 - 2 / 3 -- end\
                """))
        .containsExactly(
            "SELECT 'a;b''c' AS \"x;y\"",
            "-- not; here\n/* nor; here */ SELECT $$;$$, $t$ ; $$ ; $t$",
            "SELECT 1 - 2 / 3 -- end");
  }

  @Test
  void commentsAloneAreNoStatement() {
    assertThat(Statements.split("-- nothing\n/* at all */ ;")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1;",
        "SELECT 1; -- done",
        "SELECT ';' ; /* x */ ",
        "",
        "  ",
        "\\d article"
      })
  void statementThatEndsIsComplete(String text) {
    assertThat(Statements.isComplete(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "SELECT ';",
        "SELECT \";",
        "SELECT 1 -- ;",
        "SELECT 1; /* ;",
        "SELECT $$ ;",
        "SELECT 1; SELECT 2"
      })
  void statementThatGoesOnIsNotComplete(String text) {
    assertThat(Statements.isComplete(text)).isFalse();
  }

  @Test
  void longTextsAreTakenApart() {
    String text = "SELECT '" + "it''s long ".repeat(50_000) + "' -- " + "x;".repeat(50_000) + "\n;";
    assertThat(Statements.split(text + text)).hasSize(2);
    assertThat(Statements.isComplete("/* " + "* ".repeat(100_000) + "*/;")).isTrue();
  }
}
