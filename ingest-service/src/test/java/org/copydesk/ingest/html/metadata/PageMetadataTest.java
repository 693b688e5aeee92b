package org.copydesk.ingest.html.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Normalizer;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.Author;
import org.copydesk.news.Media;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Rights;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages in the manners of many templates and languages (`fixtures/NAME.html`), each with what a
/// careful editor would note of it beside it (`fixtures/NAME.expected`): a line a field, nothing
/// behind the colon where the page does not say.
class PageMetadataTest {
  static Stream<String> pages() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(PageMetadataTest.class.getResource("fixtures")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.substring(0, name.length() - ".html".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsReadAsACarefulEditorWould(String name) throws IOException {
    List<String> expected = text(name + ".expected").lines().toList();
    String url = expected.getFirst().substring("url: ".length());

    Article article = article(name, url, text(name + ".html"));

    List<String> read = new ArrayList<>();
    for (String line : expected.subList(1, expected.size())) {
      String field = line.substring(0, line.indexOf(':'));
      read.add((field + ": " + value(article, field, line)).strip());
    }
    assertThat(read).containsExactlyElementsOf(expected.subList(1, expected.size()));
  }

  private static Article article(String name, String url, String html) {
    Document page = Jsoup.parse(html, url);
    Draft draft = new Draft("html", "1");
    PageMetadata.read(draft, page, JsonLd.of(page));
    return Normalizer.normalize(
        RawEvents.document(name, "text/html", html.getBytes(UTF_8)),
        draft,
        SourceSettings.none(),
        Optional.empty());
  }

  private static String value(Article article, String field, String expected) {
    Map<String, String> witnesses = article.getProvenance().getWitnesses();
    Optional<Media> picture = article.getMedia().stream().findFirst();
    return switch (field) {
      case "headline" -> article.getHeadline().orElse("");
      case "standfirst" -> article.getStandfirst().orElse("");
      case "authors" ->
          String.join(" | ", article.getAuthors().stream().map(PageMetadataTest::author).toList());
      case "published" -> article.getFirstCreated().map(NewsDate::getRaw).orElse("");
      case "modified" -> article.getVersionCreated().map(NewsDate::getRaw).orElse("");
      case "section" -> String.join(" > ", article.getSection());
      case "keywords" -> String.join(" | ", article.getKeywords());
      case "language" -> article.getLanguage().orElse("");
      case "canonical" ->
          article.getAltIds().stream()
              .filter(id -> id.getRole().equals("canonical-url"))
              .map(id -> id.getValue())
              .findFirst()
              .orElse("");
      case "picture" -> picture.flatMap(Media::getUrl).orElse("");
      case "caption" -> picture.flatMap(Media::getCaption).orElse("");
      case "credit" -> picture.flatMap(Media::getCredit).orElse("");
      case "rights" -> article.getRights().flatMap(Rights::getCopyrightHolder).orElse("");
      case "headline by" -> witnesses.getOrDefault("headline", "");
      case "authors by" -> witnesses.getOrDefault("authors", "");
      case "published by" -> witnesses.getOrDefault("first-created", "");
      case "modified by" -> witnesses.getOrDefault("version-created", "");
      case "section by" -> witnesses.getOrDefault("section", "");
      case "canonical by" -> witnesses.getOrDefault("canonical-url", "");
      case "warning" -> {
        String start = expected.substring("warning: ".length());
        yield article.getProvenance().getWarnings().stream()
                .anyMatch(text -> text.startsWith(start))
            ? start
            : String.join("; ", article.getProvenance().getWarnings());
      }
      default -> throw new IllegalArgumentException("no field of a page: " + field);
    };
  }

  private static String author(Author author) {
    return author.getName() + author.getRole().map(role -> " (" + role + ")").orElse("");
  }

  private static String text(String name) throws IOException {
    try (var in =
        Objects.requireNonNull(
            PageMetadataTest.class.getResourceAsStream("fixtures/" + name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
