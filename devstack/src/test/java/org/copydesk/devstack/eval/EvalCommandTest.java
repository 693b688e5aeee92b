package org.copydesk.devstack.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.devstack.Copydesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EvalCommandTest {
  private static final String LINE =
      """
      {"id": "ferry", "headline": "Ferry reopens", "text": "OSLO — Ingrid Solberg opened the ferry in Oslo on Monday.\\n\\n“It floats,” Solberg said.",
       "section": ["Sport"], "language": "en",
       "entities": [{"key": "s", "type": "PERSON", "name": "Ingrid Solberg", "link": null}, {"key": "o", "type": "PLACE", "name": "Oslo"}],
       "mentions": [{"field": "TEXT", "start": 7, "end": 21, "entity": "s"}, {"field": "TEXT", "start": 72, "end": 79, "entity": "s"}],
       "quotes": [{"start": 60, "end": 70, "kind": "DIRECT", "speaker": "s", "speakerName": "Ingrid Solberg"}],
       "topics": ["15000000"], "duplicateOf": null}
      """
          .replace("\n", " ");

  @TempDir private Path folder = Path.of("");
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final StringWriter complaint = new StringWriter();

  @BeforeEach
  void writeGold() throws IOException {
    Files.writeString(folder.resolve("gold.jsonl"), LINE);
  }

  @ParameterizedTest
  @CsvSource({
    "entities, person",
    "linking, 'known, linked right'",
    "quotes, spans",
    "topics, top level",
    "duplicates, pairs"
  })
  void eachKindOfAnnotationIsScored(String kind, String figure) {
    assertThat(run(kind, folder.toString())).isZero();

    assertThat(printed.toString(UTF_8)).contains("1 articles", figure);
  }

  @Test
  void pageAndWorstArticlesShowTheMistakes() throws IOException {
    Path page = folder.resolve("mistakes.html");

    assertThat(run("entities", folder.toString(), "--worst", "1", "--html", page.toString()))
        .isZero();

    assertThat(printed.toString(UTF_8)).contains("ferry\n", "invented  Oslo: place Oslo");
    assertThat(Files.readString(page)).contains("<h1>Entities</h1>", "invented – Oslo: place Oslo");
  }

  @Test
  void wrongLineIsWrongUsageAndSaysWhere() throws IOException {
    Files.writeString(folder.resolve("gold.jsonl"), LINE.replace("\"end\": 21", "\"end\": 2100"));

    assertThat(run("quotes", folder.toString())).isEqualTo(2);

    assertThat(complaint.toString()).contains("gold.jsonl:1, mentions[0], start, end: [7,2100)");
  }

  private int run(String... arguments) {
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      CommandLine command = Copydesk.commandLine();
      command.setErr(new PrintWriter(complaint, true));
      String[] all = new String[arguments.length + 1];
      all[0] = "eval";
      System.arraycopy(arguments, 0, all, 1, arguments.length);
      return command.execute(all);
    } finally {
      System.setOut(before);
    }
  }
}
