package org.copydesk.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.ArticleForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages in the manners of different publishers, each with its expected reading beside it: the form
/// of the page unless it is an article, then a line a block, line ends and tabs in it as ` / ` and
/// ` | `; or the code of its refusal.
class PageFixturesTest {
  static Stream<Path> pages() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(PageFixturesTest.class.getResource("pages")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockOfAPageIsReadAndLabelled(Path page) throws IOException {
    Path expected = Path.of(page.toString().replaceFirst("html$", "expected"));

    assertThat(reading(Files.readString(page))).isEqualTo(Files.readAllLines(expected));
  }

  private static List<String> reading(String html) {
    try {
      Draft draft =
          new HtmlParser()
              .parse(new TextDocument(html, Optional.of("https://news.example/page"), false));
      ArticleForm form = draft.fields().getForm();
      return Stream.concat(
              form == ArticleForm.ARTICLE ? Stream.empty() : Stream.of("FORM " + form),
              draft.pieces().stream()
                  .map(piece ->
                      piece.kind() + " " + piece.text().replace("\n", " / ").replace("\t", " | ")))
          .toList();
    } catch (UnreadableDocument e) {
      return List.of("REFUSED " + e.code());
    }
  }
}
