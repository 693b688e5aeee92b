package org.copydesk.ingest.html.metadata;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages that are made to be slow or to break: each is read in bounded time, without an exception.
class HostilePageTest {
  private static final Duration BOUND = Duration.ofSeconds(5);
  private static final String H1 = "<h1>Some head line here</h1>";

  static Stream<Arguments> pages() {
    return Stream.of(
        page("deep bylines", H1 + "<div class=byline>".repeat(20_000) + "By Ada Brook"),
        page("many authors", H1 + "<a rel=author href=/author/a>Ada Brook</a>".repeat(50_000)),
        page("many attributes", "<div " + attributes(200_000) + ">" + H1),
        page("long class", H1 + "<p class='" + "author byline ".repeat(50_000) + "'>By Ada Brook"),
        page("many headings", H1.repeat(20_000)),
        page("many times", H1 + "<time>May 3, 2024</time>".repeat(20_000)),
        page("many metas", "<meta name=date content=2024-05-03>".repeat(50_000) + H1),
        page("long title", "<title>" + "a - ".repeat(200_000) + "</title>" + H1),
        page("long heading", "<h1>" + "a | ".repeat(200_000) + "</h1>"),
        page("long line", H1 + "<p>" + "By Ada and ".repeat(200_000)),
        page("numbers", H1 + ("<p>" + "1 / ".repeat(60) + "2024").repeat(5_000)),
        page("deep sidebars", H1 + "<div class=sidebar><p>a b c ".repeat(50_000)),
        page("many attributes", "<i data-published=2024-05-03>".repeat(50_000) + H1),
        page("script of names", "<script>" + "publishedAt:".repeat(400_000) + "</script>" + H1),
        page("dated lines", H1 + "<p>By Ada on 3 May 2024 / 4 May 2024 | ".repeat(20_000)),
        page("linked headings", "<h1><a href=/b>a b c d</a></h1>".repeat(20_000)),
        page("many scripts", ld("{\"@type\":\"NewsArticle\"").repeat(5_000) + H1),
        page(
            "many articles",
            ld("[" + "{\"@type\":\"Article\",\"headline\":\"x\"},".repeat(20_000)) + H1),
        page("deep JSON", ld("{\"@graph\":[".repeat(100_000)) + H1),
        page(
            "references in a circle",
            ld(
                    "[{\"@type\":\"Article\",\"@id\":\"a\",\"author\":{\"@id\":\"b\"}},{\"@id\":\"b\",\"name\":{\"@id\":\"a\"},\"x\":1}]")
                + H1),
        page(
            "numbers for words",
            ld(
                    "{\"@type\":\"Article\",\"headline\":1e400,\"datePublished\":[{}],\"author\":[[[[[[1]]]]]],\"image\":7}")
                + H1),
        page(
            "broken characters",
            "<h1>a\ud800b \u0000c</h1><p class=byline>By A\udfffda</p><time>2024-05-03T\u0000</time>"),
        page(
            "broken addresses",
            "<base href='ht!tp://['><link rel=canonical href='://%zz['><meta property=og:image content='http://[::'>"
                + H1),
        page(
            "figures in figures",
            H1
                + "<figure class=caption>".repeat(20_000)
                + "<img src=/a.jpg><figcaption>"
                + "photo: ".repeat(20_000)),
        page("keywords", "<meta name=keywords content='" + "a,".repeat(200_000) + "'>" + H1));
  }

  private static Arguments page(String name, String html) {
    return Arguments.of(name, html);
  }

  private static String ld(String json) {
    return "<script type=application/ld+json>" + json + "</script>";
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append('a').append(i).append("=1 ");
    }
    return attributes.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void hostilePageIsReadInBoundedTime(String name, String html) {
    Document page = Jsoup.parse(html, "https://example.com/2024/x");

    assertWithin(
        BOUND,
        () ->
            assertThatCode(() -> PageMetadata.read(new Draft("html", "1"), page, JsonLd.of(page)))
                .as(name)
                .doesNotThrowAnyException());
  }
}
