package org.copydesk.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.Test;

/// The examples that the IPTC publishes for its formats.
class IptcExamplesTest {
  private static final List<String> NEWSML_STORIES =
      List.of("LISTING_2_", "LISTING_22_", "Receiver View");
  private static final List<String> NINJS_STORIES =
      List.of(
          "businesswire",
          "ninjsExComplex",
          "ninjsExMediumText",
          "ninjsExSimpleText",
          "dpa_text",
          "ntb_text",
          "tt_text",
          "20231008-anti-doping");

  private static Reading read(Path file, String mediaType) throws IOException {
    return DocumentReader.read(
        RawEvents.document("example", mediaType, Files.readAllBytes(file)),
        SourceSettings.none(),
        Optional.empty());
  }

  @Test
  void everyNewsMlExampleIsReadOrRefusedWithAReason() throws IOException {
    assertThat(
            storiesRead(
                "newsml-g2/examples",
                ".xml",
                "application/vnd.iptc.g2.newsitem+xml",
                NEWSML_STORIES))
        .isGreaterThanOrEqualTo(NEWSML_STORIES.size());
  }

  @Test
  void everyNinjsExampleIsReadOrRefusedWithAReason() throws IOException {
    assertThat(
            storiesRead(
                "ninjs/examples", ".json", "application/vnd.iptc.ninjs+json", NINJS_STORIES))
        .isGreaterThanOrEqualTo(NINJS_STORIES.size());
  }

  /// Reads every example of a folder.
  ///
  /// @param named the examples that are stories, which have to come out whole
  /// @return how many stories there were
  private static int storiesRead(String folder, String ending, String mediaType, List<String> named)
      throws IOException {
    int stories = 0;
    for (Path file : SharedData.files(SharedData.folder(folder), ending)) {
      Reading reading = read(file, mediaType);
      if (isNamed(file, named)) {
        complete(file, reading);
        stories++;
      }
    }
    return stories;
  }

  private static boolean isNamed(Path file, List<String> names) {
    return names.stream().anyMatch(file.getFileName().toString()::startsWith);
  }

  private static void complete(Path file, Reading reading) {
    switch (reading) {
      case Reading.Rejected(String code, String reason) ->
          fail("%s was refused: %s, %s", file.getFileName(), code, reason);
      case Reading.Parsed(Article article, _, _) -> {
        assertThat(article.getHeadline()).as(file.toString()).isPresent();
        assertThat(article.getText()).as(file.toString()).isNotBlank();
      }
      case Reading.Unpacked(List<RawEvent> items) ->
          items.forEach(item ->
              complete(file, DocumentReader.read(item, SourceSettings.none(), Optional.empty())));
    }
  }
}
