package org.copydesk.devstack.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.copydesk.devstack.Copydesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalExtractionCommandTest {
  private static final String STORY =
      "The ferry Svala left the harbour of Nordvik at noon on its first voyage since the storm, with forty passengers on board and two vans.";
  private static final String PAGE =
      """
      <html><head><title>Svala sails again</title>
      <meta property="article:published_time" content="2026-03-04T10:00:00Z">
      <meta name="author" content="Ida Brekke"></head>
      <body><article><h1>Svala sails again</h1><p>%s</p><p>%s</p></article></body></html>
      """
          .formatted(
              STORY,
              "The harbour master, Olav Lie, said that the quay would open to cars on Friday.");

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void writePages() throws IOException {
    Files.createDirectory(folder.resolve("html"));
    Files.writeString(folder.resolve("html/right.html"), PAGE);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("html/wrong.html.gz")))) {
      out.write(PAGE.getBytes(UTF_8));
    }
  }

  @Test
  void rightAndWrongReadingsAreToldApart() throws IOException {
    String body =
        STORY + " The harbour master, Olav Lie, said that the quay would open to cars on Friday.";
    Files.writeString(
        folder.resolve("gold.jsonl"),
        """
        {"file":"right.html","body":"%s","title":"Svala sails again","authors":["Ida Brekke"],"published":"2026-03-04"}
        {"file":"wrong.html.gz","body":"Something else stands here, all of it.","title":"Else","authors_raw":"Per Moe and Liv Dal","published":"2025-01-01"}
        """
            .formatted(body));

    assertThat(run(folder.toString())).isZero();

    assertThat(printed.toString(UTF_8))
        .contains("2 pages, 2 read")
        .contains("F1 0.500 (precision 0.500, recall 0.500)")
        .contains("exact 0.500; mean word F1 0.5")
        .contains("title   exact 0.500 of 2")
        .contains("authors F1 0.400 (precision 0.500, recall 0.333) on 2 pages")
        .contains("date    day right 0.500 of the 2 given, 0.500 of 2");
  }

  @Test
  void groundTruthOfTheArticleExtractionBenchmarkIsUnderstood() throws IOException {
    Files.writeString(
        folder.resolve("ground-truth.json"),
        """
        {"right": {"url": "https://news.example/svala", "articleBody": "%s"}}
        """
            .formatted(STORY));

    assertThat(run(folder.toString())).isZero();

    assertThat(printed.toString(UTF_8)).contains("1 pages, 1 read").contains("recall 1.000");
  }

  @Test
  void folderWithoutReferencesIsWrongUsage() {
    assertThat(run(folder.toString())).isEqualTo(2);
  }

  private int run(String folder) {
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      return Copydesk.commandLine().execute("eval", "extraction", folder);
    } finally {
      System.setOut(before);
    }
  }
}
