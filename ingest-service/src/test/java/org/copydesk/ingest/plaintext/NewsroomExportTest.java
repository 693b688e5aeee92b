package org.copydesk.ingest.plaintext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.PrintedReading;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plain-text exports in the manners of many newsrooms (`fixtures/NAME.txt`), each with the reading
/// that a careful editor would give it beside it (`fixtures/NAME.expected`). Where the rules still
/// read a line otherwise, the editor's word stands behind it: `HEADING … (an editor: CAPTION)`.
class NewsroomExportTest {
  static Stream<String> exports() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(NewsroomExportTest.class.getResource("fixtures")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - ".txt".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("exports")
  void exportIsReadAsACarefulEditorWould(String name) throws IOException {
    String expected =
        new String(bytes(name + ".expected"), UTF_8)
            .replaceAll(" {2}\\(an editor: \\p{Lu}+\\)", "")
            .strip();

    Reading reading =
        DocumentReader.read(
            RawEvents.document(name, "text/plain", bytes(name + ".txt")),
            SourceSettings.none(),
            Optional.empty());

    assertThat(reading).isInstanceOf(Reading.Parsed.class);
    assertThat(String.join("\n", PrintedReading.of(((Reading.Parsed) reading).article())))
        .isEqualTo(expected);
  }

  private static byte[] bytes(String name) throws IOException {
    try (var in =
        Objects.requireNonNull(
            NewsroomExportTest.class.getResourceAsStream("fixtures/" + name), name)) {
      return in.readAllBytes();
    }
  }
}
