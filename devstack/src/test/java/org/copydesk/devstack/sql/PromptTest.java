package org.copydesk.devstack.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.devstack.table.InventedNews;
import org.copydesk.devstack.table.Newsbase;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptTest {
  private static Newsbase base;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws SQLException {
    base = InventedNews.before(Instant.now()).load();
  }

  @AfterAll
  static void close() {
    base.close();
  }

  /// What the prompt prints while somebody types.
  private String typed(String text) throws IOException, SQLException {
    return typed(text, Optional.empty());
  }

  private String typed(String text, Optional<String> trouble) throws IOException, SQLException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Terminal terminal = terminal(text, out);
        Connection connection = base.connect()) {
      Session session = new Session(connection, terminal.writer());
      new Prompt(
              terminal,
              session,
              () -> trouble,
              folder.resolve("copydesk/sql-history"),
              ResultFormat.CSV)
          .run();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Terminal terminal(String text, ByteArrayOutputStream out) throws IOException {
    return new DumbTerminal(
        "test",
        "dumb",
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        out,
        StandardCharsets.UTF_8);
  }

  @Test
  void statementGoesOnUntilItsSemicolon() throws Exception {
    assertThat(typed("SELECT count(*) * 1000 AS n\nFROM article\n;\n")).contains("n\n4000");
  }

  @Test
  void severalStatementsOnALineAreAllAnswered() throws Exception {
    assertThat(typed("SELECT 41 + 1; SELECT 'a;' || 'b';\n")).contains("42", "a;b");
  }

  @Test
  void mistakeIsExplainedAndThePromptGoesOn() throws Exception {
    assertThat(typed("SELEC 1;\nSELECT 6 * 7;\n")).contains("syntax error", "The tables are", "42");
  }

  @Test
  void backslashCommandsDescribeFormatExplainAndLeave() throws Exception {
    assertThat(
            typed("\\d\n\\d quote\n\\f ndjson\nSELECT 1 AS one;\n\\x\n\\?\n\\q\nSELECT 6 * 7;\n"))
        .contains("near_duplicate", "Somebody's words in a published article.")
        .contains("speakerName", "The quoted words without the quotation marks.")
        .contains("{\"one\":1}", "there is no command \\x", "Ctrl-C stops a query")
        .doesNotContain("42");
  }

  @Test
  void whatIsTypedIsRememberedInAFile() throws Exception {
    typed("SELECT 'remembered';\n");
    assertThat(Files.readString(folder.resolve("copydesk/sql-history"))).contains("remembered");
  }

  @Test
  void troubleWithTheTopicsIsSaidBeforeTheNextQuestion() throws Exception {
    assertThat(typed("SELECT 1;\n", Optional.of("The tables no longer follow.")))
        .contains("The tables no longer follow.");
  }

  @Test
  void tablesColumnsAndColumnsAfterADotAreCompleted() throws Exception {
    assertThat(completed("SELECT he")).contains("headline", "near_duplicate", "SELECT");
    assertThat(completed("SELECT quote.sp"))
        .contains("quote.speakerName")
        .doesNotContain("quote.headlines", "quote.publishedAt");
  }

  private static List<String> completed(String line) throws IOException {
    try (Terminal terminal = terminal("", new ByteArrayOutputStream())) {
      LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
      List<Candidate> candidates = new ArrayList<>();
      new Vocabulary()
          .complete(
              reader,
              new StatementParser().parse(line, line.length(), Parser.ParseContext.COMPLETE),
              candidates);
      return candidates.stream().map(Candidate::value).toList();
    }
  }

  @Test
  void runningQueryIsCancelled() throws Exception {
    try (Connection connection = base.connect()) {
      Session session = new Session(connection, new PrintWriter(new StringWriter()));
      Thread impatient =
          Thread.ofPlatform()
              .start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                  session.cancel();
                  Thread.onSpinWait();
                }
              });
      String endless =
          "SELECT count(*) FROM range(100000000000) a, range(1000) b WHERE a.range % 7 = b.range";
      assertThat(session.run(endless, ResultFormat.CSV.printer(0)))
          .contains("The query was cancelled.");
      impatient.interrupt();
      impatient.join();
    }
  }
}
