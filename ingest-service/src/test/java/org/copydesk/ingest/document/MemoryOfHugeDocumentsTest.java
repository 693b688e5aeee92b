package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A document of 5 MiB as news has them is read by a process with 64 MiB of heap.
class MemoryOfHugeDocumentsTest {
  private static final String SENTENCES =
      "Rain fell on Nordvik for a third day, the harbour office said on Friday, and the ferry stayed where it was. ";
  private static final String PARAGRAPH =
      "<p class='%s'>%s</p>\n"
          .formatted("story-body__paragraph story-body__paragraph--wide ".repeat(8), SENTENCES);
  private static final String PAGE =
      PARAGRAPH.repeat(2)
          + "<script>window.data={\"a\":[%s]};</script>".formatted("1,2,3,".repeat(600))
          + "<div class='teaser'><a href='/2026/ferry-#'><img src='/img/#.jpg' alt='The ferry'><span>Ferry stays in port, day #</span></a></div>\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "HTML_BODY, page, parsed",
    "PLAIN, text, rejected article-too-large",
    "NINJS_HTML, html, parsed",
    "JSON_LD_BODY, html, parsed",
    "NEWSML_CONTENT, html, parsed",
    "NITF_CONTENT, html, parsed",
    "RSS_TEXT, html, unpacked",
    "RSS_CHANNEL, items, unpacked",
    "ATOM_CONTENT, html, unpacked",
    "JSON_FEED, html, unpacked"
  })
  void hugeDocumentIsReadIn64MiB(HugeDocuments.Place place, String unit, String expected)
      throws Exception {
    Path document =
        Files.write(
            folder.resolve("document"),
            place.filled(unit(unit), DocumentReader.MAX_DOCUMENT_BYTES));

    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copydesk.news",
                "-cp",
                System.getProperty("java.class.path"),
                ReadsHugeDocuments.class.getName(),
                place.mediaType(),
                document.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), UTF_8);

    assertThat(child.waitFor()).as(said).isZero();
    assertThat(said).contains(expected);
  }

  private static String unit(String name) {
    return switch (name) {
      case "page" -> PAGE;
      case "text" -> SENTENCES.repeat(4) + "\n\n";
      case "items" ->
          "<item><guid>#</guid><title>Ferry stays in port</title><description>%s</description></item>\n"
              .formatted(SENTENCES.repeat(4));
      default -> PARAGRAPH;
    };
  }
}
