package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents of the structured formats as agencies send them (`newsml/fixtures/NAME.xml` and so
/// on), each with its reading beside it (`NAME.expected`).
class FormatFixturesTest {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "newsml", "application/vnd.iptc.g2.newsitem+xml",
          "nitf", "application/nitf+xml",
          "ninjs", "application/vnd.iptc.ninjs+json",
          "jsonld", "application/ld+json");

  static Stream<String> documents() throws Exception {
    List<String> names = new ArrayList<>();
    for (String format : MEDIA_TYPES.keySet()) {
      try (Stream<Path> files = Files.list(folder(format))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.endsWith(".expected"))
            .forEach(name -> names.add(format + "/" + name));
      }
    }
    return names.stream().sorted();
  }

  private static Path folder(String format) throws URISyntaxException {
    URI folder =
        Objects.requireNonNull(
                FormatFixturesTest.class.getResource(
                    "/org/copydesk/ingest/" + format + "/fixtures"))
            .toURI();
    return Path.of(folder);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentIsReadAsItsFormatMeansIt(String name) throws Exception {
    String format = name.substring(0, name.indexOf('/'));
    Path document = folder(format).resolve(name.substring(format.length() + 1));
    Path expected =
        document.resolveSibling(
            document.getFileName().toString().replaceFirst("\\.\\w+$", ".expected"));

    List<String> read =
        PrintedItem.of(MEDIA_TYPES.getOrDefault(format, ""), Files.readString(document, UTF_8));

    assertThat(String.join("\n", read).strip()).isEqualTo(Files.readString(expected).strip());
  }
}
