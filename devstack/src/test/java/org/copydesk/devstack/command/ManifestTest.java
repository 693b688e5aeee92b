package org.copydesk.devstack.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.devstack.Copydesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestTest {
  private static final PrintStream OUT = System.out;

  @TempDir private Path folder;
  private int exitCode;

  @AfterEach
  void restore() {
    System.setOut(OUT);
  }

  private List<JsonNode> run(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    exitCode = Copydesk.commandLine().execute(arguments);
    System.setOut(OUT);
    return printed.toString(UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void eachFileGivesOneLineWithTheFieldsOfAnArticle() throws Exception {
    String story = file("story.txt", "Bridge opens\n\nThe bridge over the Arno was opened.\n");
    String page = file("page.html", "<h1>Ferry sails</h1><p>The ferry left the port at noon.</p>");

    List<JsonNode> lines = run("extract", story, page);

    assertThat(exitCode).isZero();
    assertThat(lines)
        .extracting(line -> line.path("headline").asString())
        .containsExactly("Bridge opens", "Ferry sails");
    assertThat(lines.getFirst().path("file").asString()).isEqualTo(story);
    assertThat(lines.getFirst().path("blocks").get(0).path("kind").asString())
        .isEqualTo("PARAGRAPH");
  }

  @Test
  void fileThatCannotBeReadIsALineWithAnErrorAndTheOthersGoOn() throws Exception {
    String story = file("story.txt", "Bridge opens\n\nThe bridge over the Arno was opened.\n");
    String binary = file("binary.txt", "\u0000\u0001");
    String huge = file("huge.txt", "x".repeat(20_000_000));

    List<JsonNode> lines = run("extract", "missing.txt", binary, story, huge, folder.toString());

    assertThat(exitCode).isEqualTo(1);
    assertThat(lines.get(0).path("error").asString()).contains("missing.txt");
    assertThat(lines.get(1).path("error").asString()).startsWith("not-text:");
    assertThat(lines.get(2).has("error")).isFalse();
    assertThat(lines.get(3).path("error").asString())
        .isEqualTo(
            "document-too-large: the document has 20000000 bytes; at most 5242880 are taken");
    assertThat(lines.get(4).path("error").asString()).startsWith("unreadable-file:");
  }

  @Test
  void manifestNamesManyFilesAndTakesBodiesAsTheyAre() throws Exception {
    file("one.txt", "Bridge opens\n\nThe bridge over the Arno was opened.\n");
    String manifest =
        file(
            "files.jsonl",
            """
            {"id": "a", "url": "https://example.org/a", "file": "one.txt"}
            {"id": "b", "text": "Ada Lindqvist left Oslo. “We go,” said Ada Lindqvist."}
            not json
            {"id": "d"}
            """);

    List<JsonNode> lines = run("annotate", "--manifest", manifest);

    assertThat(lines)
        .extracting(line -> line.path("id").asString(""))
        .containsExactly("a", "b", "", "d");
    assertThat(lines.get(1).path("article").path("headline").isNull()).isTrue();
    assertThat(lines.get(1).path("article").path("text").asString()).startsWith("Ada Lindqvist");
    assertThat(lines.get(1).path("enrichment").path("entities").size()).isPositive();
    assertThat(lines.get(2).path("error").asString()).contains("line 3");
    assertThat(lines.get(3).path("error").asString()).contains("file", "text");
    assertThat(exitCode).isEqualTo(1);
  }
}
