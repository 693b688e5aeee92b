package org.copydesk.devstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.copydesk.devstack.Copydesk;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SourceCommandTest {
  private final StringWriter said = new StringWriter();

  private int source(String... arguments) {
    return Copydesk.commandLine()
        .setErr(new PrintWriter(said, true))
        .execute(
            Stream.concat(Stream.of("source"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  @Test
  void mistakesAreSaidTogetherBeforeAnyClusterIsAsked() {
    assertThat(source("add", "har bour", "--feed", "file:///etc/passwd", "--zone", "Mars"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString())
        .contains("har bour", "file:///etc/passwd", "--zone=Mars", "Usage: copydesk source add");
  }

  @Test
  void wordsForPagesAndTimesAreChecked() {
    assertThat(source("add", "x", "--feed", "https://h.example/", "--full-page", "sometimes"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(source("add", "x", "--feed", "https://h.example/", "--every", "often"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("never, when-short or always", "90s, 5m, 2h or 1d");
  }

  @Test
  void withdrawalNeedsAReason() {
    assertThat(source("withdraw", "x")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("--reason");
  }

  @Test
  void progressSaysHowManyAreLeftOfHowManyAndHowFastTheyGo() {
    assertThat(StillPublished.line(4_000, 3_000, 500, 500_000_000L))
        .isEqualTo("3000 of 4000 left, 1000 a second");
    assertThat(StillPublished.line(4, 6, -2, 1_000_000_000L)).isEqualTo("6 of 6 left, 0 a second");
  }

  @Test
  void withoutAClusterThereIsNothingToWriteTo() {
    assertThat(source("list", "--data", "/nowhere")).isEqualTo(ExitCodes.NOT_RUNNING);
    assertThat(source("pause", "x", "--data", "/nowhere")).isEqualTo(ExitCodes.NOT_RUNNING);
    assertThat(source("withdraw", "x", "--reason", "y", "--yes", "--data", "/nowhere"))
        .isEqualTo(ExitCodes.NOT_RUNNING);
    assertThat(source("reinstate", "x", "--data", "/nowhere")).isEqualTo(ExitCodes.NOT_RUNNING);
  }
}
