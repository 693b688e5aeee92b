package org.copydesk.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.copydesk.ingest.html.PageText.Span;
import org.copydesk.news.BlockKind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// The steps from a page to its story, each by itself.
class StoryStepsTest {
  private static final String LONG =
      "The harbour office said on Friday that the old crane would be taken down before the tides. ";
  private static final Stated STATED =
      new Stated(
          List.of(Stated.key("Crane on the east quay to go")),
          Optional.of(Stated.key("It has stood since 1931 and lifts no more.")),
          List.of(Stated.key("Mira Oakes")));
  private static final Stated NOTHING_STATED = new Stated(List.of(), Optional.empty(), List.of());
  private static final ToldBody NOTHING_TOLD = ToldBody.of(Optional.empty());

  private static PageText page(String html) {
    return PassageReader.read(Jsoup.parse(html).body());
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(Passage::text).toList();
  }

  private static List<String> furniture(String html) {
    PageText text = page(html);
    Furniture furniture = Furniture.of(text);
    return IntStream.range(0, text.size())
        .filter(furniture::at)
        .mapToObj(i -> text.get(i).text())
        .toList();
  }

  @Test
  void wordsOfClassNamesAreTakenApart() {
    assertThat(
            ClassNames.of(
                Jsoup.parseBodyFragment("<p class='c-ShareBar__icons' id=top>").body().child(0)))
        .isEqualTo(" c share bar icons | top | ");
  }

  @Test
  void namesOfStateAndSubjectSayNothing() {
    assertThat(
            furniture(
                "<div class='has-sidebar tag-newsletter'><p>Kept.</p></div><p>%s</p>"
                    .formatted(LONG)))
        .isEmpty();
  }

  @Test
  void asidesHiddenElementsAndShareBarsAreFurniture() {
    assertThat(
            furniture(
                "<aside>Aside</aside><div hidden>Hidden</div><div style='display: none'>None</div><div class='article-share'>Share</div><p>%s</p>"
                    .formatted(LONG.repeat(2))))
        .containsExactly("Aside", "Hidden", "None", "Share");
  }

  @Test
  void whatHoldsMostOfThePageIsNoFurniture() {
    assertThat(furniture("<form><aside><p>%s</p></aside></form><p>Bye.</p>".formatted(LONG)))
        .isEmpty();
  }

  @Test
  void containersThatReactStreamsAreNotHidden() {
    assertThat(furniture("<div hidden id='S:0'>Late</div><p>%s</p>".formatted(LONG))).isEmpty();
  }

  @Test
  void runningTextBeatsListsOfLinks() {
    PageText text =
        page(
            "<div><a href=a>%1$s</a></div><div><a href=b>%1$s</a></div><main><p>%1$s</p><p>%1$s</p></main>"
                .formatted(LONG));

    assertThat(MainText.of(text, i -> false, NOTHING_TOLD, NOTHING_STATED))
        .isEqualTo(new Span(2, 4));
  }

  @Test
  void storyInSiblingContainersIsTakenWhole() {
    PageText text = page("<div><div><p>%1$s</p></div><div><p>%1$s</p></div></div>".formatted(LONG));

    assertThat(MainText.of(text, i -> false, NOTHING_TOLD, NOTHING_STATED))
        .isEqualTo(new Span(0, 2));
  }

  @Test
  void headlineBylineAndDateAboveTheStoryAreLeftOut() {
    PageText text =
        page(
            "<h1>Crane on the east quay to go</h1><h2>It has stood since 1931 and lifts no more.</h2><p>By Mira Oakes</p><p>3 March 2026, 9.30 a.m.</p><p>4 min read</p><p>%s</p>"
                .formatted(LONG));

    assertThat(FrontMatter.strip(text.passages(), STATED)).hasSize(1);
  }

  @Test
  void bylineBelowThePictureIsLeftOutAndItsCaptionStays() {
    PageText text =
        page(
            "<h1>Crane on the east quay to go</h1><figure><figcaption>The crane</figcaption></figure><p>By Lou Pell</p><p>%s</p>"
                .formatted(LONG));

    assertThat(texts(FrontMatter.strip(text.passages(), STATED)))
        .containsExactly("The crane", LONG.strip());
  }

  @Test
  void shortFirstSentenceIsStory() {
    PageText text =
        page("<h1>Crane on the east quay to go</h1><p>It is over.</p><p>%s</p>".formatted(LONG));

    assertThat(FrontMatter.strip(text.passages(), STATED)).hasSize(2);
  }

  @Test
  void relatedStoriesAndAuthorsBelowTheStoryAreLeftOut() {
    PageText text =
        page(
            "<p>%s</p><p>Mira Oakes covers the coast.</p><section><h3>Más noticias</h3><p>Another thing happened elsewhere.</p></section>"
                .formatted(LONG.repeat(3)));

    assertThat(BackMatter.strip(text.passages(), STATED)).hasSize(1);
  }

  @Test
  void stopSignWithMuchOfTheStoryBelowStopsNothing() {
    PageText text = page("<p>%1$s</p><h3>Related</h3><p>%1$s</p><p>%1$s</p>".formatted(LONG));

    assertThat(BackMatter.strip(text.passages(), STATED)).hasSize(4);
  }

  @Test
  void linksToOtherStoriesStayAsBoilerplate() {
    PageText text =
        page(
            "<p>%1$s</p><p><a href=/x>Pier closed for good</a></p><p>Lesen Sie auch: <a href=/y>Der Kran</a></p><p>He left.</p>"
                .formatted(LONG));

    assertThat(Interjections.label(text.passages()).stream().map(Passage::kind))
        .containsExactly(
            BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH);
  }

  @Test
  void pullQuoteThatRepeatsTheStoryIsBoilerplate() {
    PageText text =
        page(
            "<p>“Nobody has lifted anything with it,” he said.</p><blockquote>Nobody has lifted anything</blockquote>");

    assertThat(Interjections.label(text.passages()).get(1).kind()).isEqualTo(BlockKind.BOILERPLATE);
  }

  @Test
  void toldBodyTrimsWhatItDoesNotHold() {
    PageText text =
        page("<p>Advice.</p><p>%s</p><p>Unrelated words.</p>".formatted(LONG.repeat(8)));

    assertThat(texts(ToldBody.of(Optional.of(LONG.repeat(8))).within(text.passages()))).hasSize(1);
  }

  @Test
  void toldBodyThatIsCutTrimsNothing() {
    PageText text =
        page(
            "<p>%s</p><p>%s</p>"
                .formatted(
                    LONG.repeat(8),
                    LONG.repeat(8).replace("crane", "tower").replace("The", "Der")));

    assertThat(ToldBody.of(Optional.of(LONG.repeat(7))).within(text.passages())).hasSize(2);
  }

  @Test
  void signsAreFoundWhateverTheirCaseAndMarks() {
    Signs signs = Signs.of("stop-signs.txt");

    assertThat(signs.match("» READ NEXT:")).isTrue();
    assertThat(signs.match("関連記事")).isTrue();
    assertThat(signs.match("Читайте также: мост открыт")).isTrue();
    assertThat(signs.match("Related parties sued the bank")).isFalse();
    assertThat(signs.match("Topics")).isTrue();
  }

  @Test
  void wordsInTheBoxOfAPictureAreItsCaption() {
    assertThat(
            page("<div class=mod-photo><a>[+] Enlarge<img src=a.jpg alt=''></a><div><cite>Ola Brandt/Northlight</cite> The crane on Friday.</div></div><p>%s</p>"
                    .formatted(LONG))
                .passages())
        .extracting(Passage::kind)
        .endsWith(BlockKind.CAPTION, BlockKind.PARAGRAPH);
  }

  @Test
  void wordsThatRepeatAPicturesAlternativeAreItsCaption() {
    assertThat(
            page("<div class=x7><img src=a.jpg alt='The crane, seen from the quay.'><p>The crane, seen from the quay.</p></div><p>%s</p>"
                    .formatted(LONG))
                .passages())
        .extracting(Passage::kind)
        .containsExactly(BlockKind.CAPTION, BlockKind.PARAGRAPH);
  }

  @Test
  void paragraphBesideAPictureIsNoCaption() {
    assertThat(
            page("<div><img src=a.jpg alt='The crane'><p>%s</p><p>%s</p></div>"
                    .formatted(LONG, LONG))
                .passages())
        .extracting(Passage::kind)
        .containsOnly(BlockKind.PARAGRAPH);
  }

  @Test
  void labelInCapitalsWithALinkPointsElsewhere() {
    assertThat(
            Interjections.label(
                page("<p>%s</p><p><strong>IN ARDLE: <a href=/b>Ferry crews vote on strike</a></strong></p><p>%s</p>"
                        .formatted(LONG, LONG + "x"))
                    .passages()))
        .extracting(Passage::kind)
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH);
  }

  @Test
  void answerAfterANameInCapitalsStays() {
    assertThat(
            Interjections.label(
                page("<p>%s</p><p>OAKES: We will see <a href=/b>in spring</a>.</p>".formatted(LONG))
                    .passages()))
        .extracting(Passage::kind)
        .containsOnly(BlockKind.PARAGRAPH);
  }

  @Test
  void thanksToColleaguesAreCreditsInManyLanguages() {
    assertThat(
            Interjections.label(
                page("<p>%s</p><p>Con información de Rita Valdeón.</p>".formatted(LONG))
                    .passages()))
        .extracting(Passage::kind)
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.CREDIT);
  }

  @Test
  void rulesAndButtonsOfAWidgetSayNothing() {
    assertThat(
            Interjections.label(
                page("<p>%s</p><ul><li>-</li><li>+</li><li>reset</li></ul><p>- -</p>"
                        .formatted(LONG))
                    .passages()))
        .extracting(Passage::kind)
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE);
  }

  @Test
  void highlightsAboveTheStoryAreFrontMatter() {
    assertThat(
            texts(
                FrontMatter.strip(
                    page("<h4>STORY HIGHLIGHTS</h4><ul><li>The crane goes</li><li>The tides come</li></ul><p>%s</p>"
                            .formatted(LONG))
                        .passages(),
                    STATED)))
        .containsExactly(LONG.strip());
  }

  @Test
  void idOfAHeadingSaysNothingOfItsPart() {
    assertThat(
            furniture(
                "<h2 id=social-benefits>Social benefits</h2><p>%s</p>".formatted(LONG.repeat(2))))
        .isEmpty();
  }

  @Test
  void whatHidesALabelOrPartOfItselfIsNoFurniture() {
    assertThat(
            furniture(
                "<div class='field--label-hidden'><p>Short.</p></div><div class='overflow-x-hidden'><p>Short too.</p></div><div class=hidden><p>Menu</p></div><p>%s</p>"
                    .formatted(LONG)))
        .containsExactly("Menu");
  }

  @Test
  void rowOfButtonsIsFurnitureUnlessItHoldsRunningText() {
    assertThat(
            furniture(
                "<div class=social><p>Share</p></div><div class='social-media'><p>%1$s</p></div><p>%2$s</p>"
                    .formatted(LONG.repeat(2), LONG.repeat(4))))
        .containsExactly("Share");
  }

  @Test
  void tableOfContentsIsBoilerplateAndTheFirstHeadingStays() {
    assertThat(
            Interjections.label(
                page("<p>In this article</p><ul><li><a href=#a>The crane</a></li><li><a href=#b>The tides</a></li></ul><h2>The crane</h2><p>%s</p>"
                        .formatted(LONG))
                    .passages()))
        .extracting(Passage::kind)
        .containsExactly(
            BlockKind.BOILERPLATE, BlockKind.BOILERPLATE, BlockKind.HEADING, BlockKind.PARAGRAPH);
  }

  @Test
  void headingOfAnAppealGoesWithIt() {
    PageText text =
        page(
            "<p>%1$s</p><h3>Before you go</h3><p>If you value this story, please consider a donation today. By supporting the paper you help our journalism on the coast go on.</p><p>%1$s</p>"
                .formatted(LONG));

    assertThat(
            Interjections.label(text.passages().stream().map(LineWords::label).toList())
                .subList(0, 3))
        .extracting(Passage::kind)
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.BOILERPLATE);
  }

  @Test
  void headlinesOfOtherStoriesBelowAStoryAreLeftOut() {
    String teaser =
        "<h3><a href=/%s>Ferry crews vote on a strike</a></h3><p>It may begin on Monday.</p>";
    PageText text =
        page(
            "<p>%s</p><h2>More from the coast</h2>%s%s%s"
                .formatted(
                    LONG.repeat(9),
                    teaser.formatted("a"),
                    teaser.formatted("b"),
                    teaser.formatted("c")));

    assertThat(BackMatter.strip(text.passages(), STATED)).hasSize(1);
  }

  @Test
  void headingsThatLeadToTheirOwnPlaceAreTheStorys() {
    String part = "<h3><a href=#%s>How the crane came to Ardle</a></h3><p>It came by sea.</p>";
    PageText text =
        page(
            "<p>%s</p>%s%s%s"
                .formatted(
                    LONG.repeat(9), part.formatted("a"), part.formatted("b"), part.formatted("c")));

    assertThat(BackMatter.strip(text.passages(), STATED)).hasSize(7);
  }

  @Test
  void whoWroteTheStoryIsLeftOutInManyLanguages() {
    for (String note :
        List.of(
            "Rolf Hanke ist Redakteur im Ressort Küste.",
            "Ana Prado es periodista y escribe sobre puertos.",
            "Luc Morvan est journaliste au service mer.",
            "Егор Савин — корреспондент отдела новостей.")) {
      PageText text = page("<p>%s</p><p>%s</p>".formatted(LONG, note));

      assertThat(BackMatter.strip(text.passages(), STATED)).as(note).hasSize(1);
    }
  }

  @Test
  void wordsBelowAPictureThatEndWithACreditAreItsCaption() {
    assertThat(
            page("<div><img src=a.jpg></div><p>Der Kran am Ostkai im März. (Foto: Ola Brandt)</p><p>%s</p>"
                    .formatted(LONG))
                .passages())
        .extracting(Passage::kind)
        .containsExactly(BlockKind.CAPTION, BlockKind.PARAGRAPH);
  }

  @Test
  void paragraphBelowAPictureWithAnyOtherBracketIsNoCaption() {
    assertThat(
            page("<div><img src=a.jpg></div><p>The crane has stood since 1931 (some say 1929).</p><p>%s</p>"
                    .formatted(LONG))
                .passages())
        .extracting(Passage::kind)
        .containsOnly(BlockKind.PARAGRAPH);
  }

  @Test
  void quotationSetLargeIsBoilerplateOnlyWhereTheStoryHasItToo() {
    PageText text =
        page(
            "<p>“Nobody has lifted anything with it for ten years,” he said on Friday.</p><div class=destacado>Nobody has lifted anything with it for ten years</div><p>“It lifted boats as heavy as forty tons when I was a boy here.”</p>");

    assertThat(Interjections.label(text.passages()))
        .extracting(Passage::kind)
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH);
  }

  @Test
  void linesThatEmbeddedPostsLeaveAreEmbeds() {
    assertThat(
            page(
                    "<p>pic.twitter.com/a1B2c3</p><p>— Mira Oakes (@mira) May 3, 2026</p><p>A post shared by Mira Oakes (@mira)</p>")
                .passages()
                .stream()
                .map(LineWords::label))
        .extracting(Passage::kind)
        .containsOnly(BlockKind.EMBED);
  }
}
