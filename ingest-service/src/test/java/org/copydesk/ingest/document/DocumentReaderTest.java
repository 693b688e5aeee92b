package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.normalize.Corrections;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.Author;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
  private static final String EXPORT =
      """
      Tech

      Harbour town tests ferries that steer themselves

      By Ada Lindqvist , Tomas Brück and Mei O’Hara , Example News

      Two ferries left the quay of Norrhamn on Tuesday without anybody at the wheel.

      A crew member watches as the ferry Svala leaves Norrhamn on May 3, 2026.

      “We waited nine years for this morning,” said Ingrid Solberg, who runs the port. “Nobody was \
      seasick 🙂.”

      The ferries cost 41 million euros, the council said.

      What comes next

      Passengers may board from June, if the regulator agrees.

      The ferry Svala at its berth. (Photo: Example News)

      Related Articles

      Why the night train is back

      Back to top button
      """;

  private static Reading read(RawEvent event) {
    return DocumentReader.read(event, SourceSettings.none(), Optional.empty());
  }

  private static Article parsed(RawEvent event) {
    return read(event) instanceof Reading.Parsed(Article article, _, _)
        ? article
        : org.assertj.core.api.Assertions.fail("not read: " + read(event));
  }

  private static String rejected(RawEvent event) {
    return read(event) instanceof Reading.Rejected(String code, String _) ? code : "accepted";
  }

  private static List<String> blocks(Article article, BlockKind kind) {
    int[] points = article.getText().codePoints().toArray();
    return article.getBlocks().stream()
        .filter(block -> block.getKind() == kind)
        .map(block -> new String(points, block.getStart(), block.getEnd() - block.getStart()))
        .toList();
  }

  @Test
  void newsroomExportIsReadWithSectionHeadlineAndEachAuthor() {
    Article article = parsed(RawEvents.text("ferries", EXPORT));

    assertThat(article.getSection()).containsExactly("Tech");
    assertThat(article.getHeadline()).contains("Harbour town tests ferries that steer themselves");
    assertThat(article.getAuthors())
        .extracting(Author::getName)
        .containsExactly("Ada Lindqvist", "Tomas Brück", "Mei O’Hara");
    assertThat(article.getAuthors())
        .allSatisfy(author -> assertThat(author.getAffiliation()).contains("Example News"));
  }

  @Test
  void captionsAndBoilerplateAreLabelledAndNotMixedIntoTheStory() {
    Article article = parsed(RawEvents.text("ferries", EXPORT));

    assertThat(blocks(article, BlockKind.CAPTION))
        .containsExactly(
            "A crew member watches as the ferry Svala leaves Norrhamn on May 3, 2026.",
            "The ferry Svala at its berth. (Photo: Example News)");
    assertThat(blocks(article, BlockKind.BOILERPLATE))
        .containsExactly("Related Articles", "Why the night train is back", "Back to top button");
    assertThat(blocks(article, BlockKind.HEADING)).containsExactly("What comes next");
    assertThat(blocks(article, BlockKind.PARAGRAPH))
        .hasSize(4)
        .first()
        .asString()
        .startsWith("Two ferries left")
        .endsWith("at the wheel.");
  }

  @Test
  void blocksCoverTheTextInCodePointsWithoutOverlap() {
    Article article = parsed(RawEvents.text("ferries", EXPORT));

    int end = -2;
    for (Block block : article.getBlocks()) {
      assertThat(block.getStart()).isEqualTo(end + 2);
      end = block.getEnd();
    }
    assertThat(end).isEqualTo(article.getText().codePointCount(0, article.getText().length()));
    assertThat(article.getText()).contains("🙂");
  }

  @Test
  void plainArticleKeepsItsFields() {
    RawEvent event =
        RawEvent.newBuilder()
            .setSource("desk")
            .setItemId("a/b c")
            .setContent(
                PlainArticle.newBuilder()
                    .setHeadline(" Rain  ends drought ")
                    .setSection("World > Europe")
                    .setByline("By Ana Duarte")
                    .setPublished("May 3, 2026 9:14 AM EDT")
                    .setBody("LISBON (Example News) — It rained.\n\nAt last.")
                    .build())
            .build();

    Article article = parsed(event);

    assertThat(article.getUri()).isEqualTo("urn:copydesk:desk:a/b%20c");
    assertThat(article.getHeadline()).contains("Rain ends drought");
    assertThat(article.getSection()).containsExactly("World", "Europe");
    assertThat(article.getFirstCreated().orElseThrow().getValue())
        .hasToString("2026-05-03T13:14:00Z");
    assertThat(article.getDateline().orElseThrow().getPlace()).contains("LISBON");
  }

  @Test
  void plainArticleIsReadLineByLineAsAnExportIs() {
    RawEvent event =
        RawEvent.newBuilder()
            .setSource("desk")
            .setItemId("a")
            .setContent(
                PlainArticle.newBuilder()
                    .setHeadline("Rain ends drought")
                    .setByline("By Ana Duarte, weather editor, with additional reporting by Bo Li")
                    .setBody(
                        """
                        It rained in the capital on Monday for the first time in eleven months.
                        Children dance in a fountain in the capital on May 4, 2026. Ada Brook/Reuters
                        Nobody had brought an umbrella, the mayor said.
                        Related Articles
                        Ten gardens that need no water
                        """)
                    .build())
            .build();

    Article article = parsed(event);

    assertThat(article.getAuthors())
        .extracting(Author::getName)
        .containsExactly("Ana Duarte", "Bo Li");
    assertThat(article.getAuthors().getLast().getRole()).contains("reporter");
    assertThat(blocks(article, BlockKind.PARAGRAPH)).hasSize(2);
    assertThat(blocks(article, BlockKind.CAPTION))
        .singleElement()
        .asString()
        .startsWith("Children");
    assertThat(blocks(article, BlockKind.BOILERPLATE)).hasSize(2);
  }

  @Test
  void ninjsItemIsReadWithHtmlBodyAndStatus() {
    String item =
        """
        {"uri":"http://example.com/1","type":"text","version":"3","pubStatus":"withheld","language":"en",
         "versionCreated":"2026-05-03T10:00:00+02:00","by":"By Ana Duarte",
         "headlines":[{"role":"main","value":"Rain ends drought"}],
         "bodies":[{"contentType":"text/html","value":"<p>It rained.</p><h2>At last</h2><ul><li>one<li>two</ul>"}],
         "subjects":[{"name":"weather","uri":"http://cv.iptc.org/newscodes/mediatopic/17000000"}]}
        """;
    RawEvent event =
        RawEvents.document("n1", "application/vnd.iptc.ninjs+json", item.getBytes(UTF_8));

    assertThat(read(event))
        .isInstanceOfSatisfying(
            Reading.Parsed.class,
            parsed -> assertThat(parsed.declared()).isEqualTo(PubStatus.WITHHELD));
    Article article = parsed(event);
    assertThat(article.getItemVersion()).contains("3");
    assertThat(article.getText()).isEqualTo("It rained.\n\nAt last\n\none\ntwo");
    assertThat(article.getSubjects().getFirst().getCode()).contains("17000000");
    assertThat(article.getAltIds()).anyMatch(id -> id.getValue().equals("http://example.com/1"));
  }

  @Test
  void webPageIsReadWithoutItsNavigation() {
    String page =
        """
        <html lang="en"><head><title>Rain ends drought | Example News</title>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain ends drought",
        "datePublished":"2026-05-03T08:00:00Z","author":[{"@type":"Person","name":"Ana Duarte"}],"articleSection":"Weather",}</script>
        </head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <article><h1>Rain ends drought</h1>
        <p>It rained for the first time in eleven months, and people stood in the street to feel it, said the mayor.</p>
        <figure><img src="a.jpg"><figcaption>People in the rain.</figcaption></figure>
        <p>The reservoirs will need a second wet winter, engineers said, before the limits on gardens are lifted.</p>
        </article><aside class="related"><p>Ten gardens that need no water, and one that does, all of them near you.</p></aside>
        <footer>Copyright 2026 Example News</footer></body></html>
        """;

    Article article = parsed(RawEvents.document("p1", "text/html", page.getBytes(UTF_8)));

    assertThat(article.getHeadline()).contains("Rain ends drought");
    assertThat(article.getAuthors()).extracting(Author::getName).containsExactly("Ana Duarte");
    assertThat(article.getSection()).containsExactly("Weather");
    assertThat(blocks(article, BlockKind.PARAGRAPH)).hasSize(2);
    assertThat(blocks(article, BlockKind.CAPTION)).containsExactly("People in the rain.");
    assertThat(article.getText()).doesNotContain("Home").doesNotContain("gardens that need");
  }

  @Test
  void badDocumentsAreRejectedWithACode() {
    assertThat(rejected(RawEvents.document("x", "image/png", new byte[] {1})))
        .isEqualTo("unsupported-media-type");
    assertThat(rejected(RawEvents.document("x", "text/plain", new byte[0])))
        .isEqualTo("empty-document");
    assertThat(rejected(RawEvents.text("x", " \n \n"))).isEqualTo("no-content");
    assertThat(rejected(RawEvents.text("x", "a\u0000b"))).isEqualTo("not-text");
    assertThat(rejected(RawEvents.document("x", "application/json", "{".getBytes(UTF_8))))
        .isEqualTo("invalid-json");
    assertThat(
            rejected(
                RawEvents.document(
                    "x", "text/plain", new byte[DocumentReader.MAX_DOCUMENT_BYTES + 1])))
        .isEqualTo("document-too-large");
  }

  @Test
  void invalidUtf8IsReadAsWindows1252WithAWarning() {
    byte[] bytes =
        "A headline about caf\u00e9s\n\nThe caf\u00e9s are open again, and the street is full."
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    Article article = parsed(RawEvents.document("x", "text/plain", bytes));

    assertThat(article.getText()).contains("cafés");
    assertThat(article.getProvenance().getWarnings())
        .anyMatch(warning -> warning.contains("UTF-8"));
  }

  @Test
  void embargoEndsNoMillisecondEarlierThanItsPartsOfASecondSay() {
    RawEvent event =
        RawEvent.newBuilder()
            .setSource("desk")
            .setItemId("e")
            .setContent(
                PlainArticle.newBuilder()
                    .setHeadline("x")
                    .setBody("y")
                    .setPublished("2026-05-03T23:59:59.9999999Z")
                    .setEmbargoedUntil("2026-05-04T18:15:46.949000001Z")
                    .build())
            .build();

    Article article = parsed(event);

    assertThat(article.getEmbargoedUntil().orElseThrow().getValue())
        .hasToString("2026-05-04T18:15:46.950Z");
    assertThat(article.getFirstCreated().orElseThrow().getValue())
        .hasToString("2026-05-03T23:59:59.999Z");
  }

  private static RawEvent embargoed(String until) {
    return RawEvent.newBuilder()
        .setSource("desk")
        .setItemId("e")
        .setReceivedAt(Instant.parse("2026-05-03T12:00:00Z"))
        .setContent(
            PlainArticle.newBuilder()
                .setHeadline("x")
                .setBody("y")
                .setEmbargoedUntil(until)
                .build())
        .build();
  }

  @Test
  void embargoThatCannotBeReadIsRejectedRatherThanGuessed() {
    assertThat(rejected(embargoed("tomorrow at noon"))).isEqualTo("unreadable-embargo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-04 06:00 | 2026-05-04T18:00:00Z | the last zone on Earth",
        "2026-05-04T06:00:00Z | 2026-05-04T06:00:00Z | ",
        "2026-05-03T06:00:00Z | 2026-05-03T06:00:00Z | has passed already",
        "9999-12-31T00:00:00Z | 9999-12-31T00:00:00Z | more than a year ahead",
        "9999-12-31 23:00 | 9999-12-31T23:59:59.999Z | more than a year ahead",
      })
  void embargoNeverEndsBeforeItsTextMayMeanAndSaysWhatToCheck(
      String raw, Instant until, @Nullable String warning) {
    Article article = parsed(embargoed(raw));
    assertThat(article.getEmbargoedUntil().orElseThrow().getValue()).isEqualTo(until);
    List<String> warnings =
        article.getProvenance().getWarnings().stream()
            .filter(each -> each.contains("embargo"))
            .toList();
    if (warning == null) {
      assertThat(warnings).isEmpty();
    } else {
      assertThat(warnings).anyMatch(each -> each.contains(warning));
    }
  }

  @Test
  void whatEditorsPrintBesideTheStoryIsTheEditorsNote() {
    Article article =
        parsed(
            RawEvents.text(
                "x",
                """
                Ferry sails again

                By Ada Lindqvist

                The ferry sailed again on Tuesday after a winter in the yard.

                Its crew of nine said that the crossing was calm and the boat was full.

                Correction: An earlier version of this story said that the crew was twelve.
                """));
    assertThat(article.getEdNote())
        .contains("Correction: An earlier version of this story said that the crew was twelve.");
    assertThat(Corrections.markedBy(article)).contains("edNote");
    assertThat(blocks(article, BlockKind.BOILERPLATE)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By A. Reporter , B. Writer and C. Editor , Example News | A. Reporter;B. Writer;C. Editor",
        "By Jane van der Berg, Example Times | Jane van der Berg",
        "By Jane Doe in London and Bo Li for the Example Post | Jane Doe;Bo Li",
        "Words by Jane Doe, political correspondent | Jane Doe",
      })
  void bylinesAreReadNameByName(String byline, String names) {
    assertThat(org.copydesk.ingest.normalize.Byline.read(byline).authors())
        .extracting(Author::getName)
        .containsExactly(names.split(";", -1));
  }

  private static List<String> warningsOfNewsItem(String contentSet) {
    String item =
        "<newsItem guid='urn:herald:1'><contentMeta><headline>Nordvik wins</headline></contentMeta><partMeta partid='p1'/><partMeta partid='p2'/><contentSet>%s</contentSet></newsItem>"
            .formatted(contentSet);
    Reading reading =
        DocumentReader.read(
            RawEvents.document("1", "application/vnd.iptc.g2.newsitem+xml", item.getBytes(UTF_8)),
            SourceSettings.none(),
            Optional.empty());
    return ((Reading.Parsed) reading).article().getProvenance().getWarnings();
  }

  @Test
  void partsOfANewsItemAndVocabulariesOfSportAreNeverLeftOutSilently() {
    assertThat(warningsOfNewsItem("<inlineXML><html><body><p>Won.</p></body></html></inlineXML>"))
        .anyMatch(warning -> warning.contains("2 parts"));
    assertThat(
            warningsOfNewsItem(
                "<inlineXML><sports-content><sports-event/></sports-content></inlineXML>"))
        .anyMatch(warning -> warning.contains("<sports-content>") && warning.contains("left out"));
  }
}
