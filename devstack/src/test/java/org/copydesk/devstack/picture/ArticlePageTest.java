package org.copydesk.devstack.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Change;
import org.copydesk.news.Coordinates;
import org.copydesk.news.Demonym;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.Keyword;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;
import org.junit.jupiter.api.Test;

class ArticlePageTest {
  private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

  private static Article article(String headline, String text, Block... blocks) {
    return Article.newBuilder()
        .setUri("urn:copydesk:desk:1")
        .setVersion(1)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setSource("desk")
        .setItemId("1")
        .setContentHash("")
        .setHeadline(headline)
        .setLanguage(headline)
        .setByline(headline)
        .setSection(List.of(headline))
        .setText(text)
        .setBlocks(List.of(blocks))
        .setProvenance(
            Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
        .build();
  }

  private static Entity entity(String name, EntityType type, int start, int end) {
    return Entity.newBuilder()
        .setId("urn:copydesk:entity:x:" + name)
        .setName(name)
        .setType(type)
        .setRelevance(1)
        .setConfidence(1)
        .setCoordinates(new Coordinates(59.9, 10.7))
        .setMentions(List.of(new EntityMention(TextField.TEXT, start, end, name)))
        .setAnnotator("test")
        .build();
  }

  private static QuoteAnnotation quote(int start, int end, String speaker) {
    return QuoteAnnotation.newBuilder()
        .setKind(QuoteKind.DIRECT)
        .setSpan(new Span(TextField.TEXT, start, end))
        .setSpeakerName(speaker)
        .setConfidence(1)
        .setAnnotator("test")
        .build();
  }

  private static String page(Article article, Enrichment enrichment) {
    return ArticlePage.of(List.of(new EnrichedArticle(article, enrichment)));
  }

  @Test
  void namesAndQuotesAreMarkedWhereTheyStand() {
    String page =
        page(
            article(
                "Oslo",
                "🙂 “We sail to Oslo,” Solberg said.",
                new Block(BlockKind.PARAGRAPH, 0, 34)),
            Enrichment.newBuilder()
                .setEntities(
                    List.of(
                        entity("Oslo", EntityType.PLACE, 14, 18),
                        entity("Ida Solberg", EntityType.PERSON, 21, 28)))
                .setQuotes(List.of(quote(3, 19, "Ida Solberg")))
                .build());

    assertThat(page)
        .contains(
            "<p>🙂 “<span class=\"quote\" title=\"said by Ida Solberg\">We sail to </span>",
            ">Oslo</span>",
            ",</span>”<span class=\"after\">Ida Solberg</span> <span class=\"person\"",
            "<b>Ida Solberg</b> “We sail to Oslo,”");
  }

  @Test
  void nothingThatSomebodyWroteBecomesMarkup() {
    String page =
        page(
            article(HOSTILE, HOSTILE + "\u0000\ud800 in Oslo", new Block(BlockKind.TABLE, 0, 70)),
            Enrichment.newBuilder()
                .setLanguage(new LanguageAnnotation(HOSTILE, 1.0, HOSTILE))
                .setEntities(
                    List.of(
                        Entity.newBuilder(entity(HOSTILE, EntityType.PLACE, 0, 9))
                            .setId("https://x.example/" + HOSTILE)
                            .setCountry(HOSTILE)
                            .build(),
                        Entity.newBuilder(entity("j", EntityType.PERSON, 2, 4))
                            .setId("javascript:alert(3)")
                            .build()))
                .setDemonyms(
                    List.of(
                        new Demonym(
                            new Span(TextField.TEXT, 1, 5),
                            HOSTILE,
                            HOSTILE,
                            HOSTILE,
                            HOSTILE,
                            HOSTILE)))
                .setQuotes(List.of(quote(3, 12, HOSTILE)))
                .setTopics(
                    List.of(
                        TopicAnnotation.newBuilder()
                            .setScheme("medtop")
                            .setCode("1")
                            .setName(HOSTILE)
                            .setConfidence(1)
                            .setEvidence(HOSTILE)
                            .setAnnotator("test")
                            .build()))
                .setKeywords(List.of(new Keyword(HOSTILE, 1.0, "test")))
                .setWarnings(List.of(HOSTILE))
                .build());

    assertThat(page)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("javascript:")
        .doesNotContain("\u0000")
        .doesNotContain(HOSTILE.substring(0, 3));
  }

  @Test
  void placesLieOnTheMapAndPlacesBeyondTheGlobeDoNot() {
    Entity nowhere =
        Entity.newBuilder(entity("Nowhere", EntityType.PLACE, 0, 1))
            .setCoordinates(new Coordinates(Double.NaN, 500.0))
            .build();

    assertThat(PlaceMap.of(List.of(entity("Oslo", EntityType.PLACE, 0, 1), nowhere)).orElseThrow())
        .contains("cx=\"10.700\" cy=\"-59.900\"", ">Oslo</text>")
        .doesNotContain("Nowhere");
    assertThat(PlaceMap.of(List.of(nowhere))).isEmpty();
  }

  @Test
  void spansBeyondTheTextAreCutOff() {
    assertThat(
            page(
                article("h", "Oslo", new Block(BlockKind.PARAGRAPH, 0, 400)),
                Enrichment.newBuilder().setQuotes(List.of(quote(1, 4000, "Ida"))).build()))
        .contains("<p>O<span class=\"quote\" title=\"said by Ida\">slo</span></p>");
  }

  @Test
  void longArticleWithThousandsOfNamesIsShownInTime() {
    List<Entity> entities = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      entities.add(entity("N" + i, EntityType.PERSON, 100 * i, 100 * i + 4));
      blocks.add(new Block(BlockKind.PARAGRAPH, 100 * i, 100 * i + 100));
    }
    Article article = article("h", "Name ".repeat(80_000), blocks.toArray(Block[]::new));
    Enrichment enrichment = Enrichment.newBuilder().setEntities(entities).build();

    assertTimeout(Duration.ofSeconds(20), () -> page(article, enrichment));
  }
}
