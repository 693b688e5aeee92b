package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.enrich.topic.TopicAnnotator;
import org.copydesk.news.Article;
import org.copydesk.news.Concept;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.Keyword;
import org.junit.jupiter.api.Test;

class EnricherTest {
  private static final Enricher ENRICHER = Enricher.standard();

  private static Enrichment enrich(Article article) {
    return ENRICHER.enrich(article, ConceptLookup.none()).getEnrichment();
  }

  private static List<String> surfaces(Enrichment enrichment, String name) {
    return enrichment.getEntities().stream()
        .filter(entity -> entity.getName().equals(name))
        .flatMap(entity -> entity.getMentions().stream())
        .map(EntityMention::getSurface)
        .toList();
  }

  private static List<String> names(Enrichment enrichment, EntityType type) {
    return enrichment.getEntities().stream()
        .filter(entity -> entity.getType() == type)
        .map(Entity::getName)
        .toList();
  }

  private static final Article FERRIES =
      TestArticles.article(
          "Norway tests ferries that steer themselves",
          "Tech",
          "OSLO — Two ferries left the quay without anybody at the wheel, said Ingrid Solberg, who"
              + " runs the port. The U.S. and Great Britain sent observers 🙂.",
          "“We waited nine years for this morning,” Solberg said. “Nobody was seasick.”",
          "Transport Minister Tomas Brück told reporters: \"The law has to follow the ferries.\" He"
              + " works for Harbour Systems Ltd in Bergen.",
          "According to the World Bank, the ferries could halve the cost of a crossing.");

  @Test
  void peopleOrganisationsAndPlacesAreFoundAndVariantsJoined() {
    Enrichment found = enrich(FERRIES);

    assertThat(names(found, EntityType.PERSON))
        .containsExactlyInAnyOrder("Ingrid Solberg", "Tomas Brück");
    assertThat(surfaces(found, "Ingrid Solberg")).containsExactly("Ingrid Solberg", "Solberg");
    assertThat(names(found, EntityType.PLACE))
        .contains("Norway", "United States", "United Kingdom", "Bergen", "Oslo");
    assertThat(names(found, EntityType.ORGANISATION)).contains("Harbour Systems Ltd", "World Bank");
  }

  @Test
  void quotesHaveTheirSpeakers() {
    Enrichment found = enrich(FERRIES);

    assertThat(found.getQuotes())
        .extracting(
            quote -> TestArticles.surface(FERRIES, quote.getSpan()),
            quote -> quote.getSpeakerName().orElse("nobody"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "We waited nine years for this morning,", "Ingrid Solberg"),
            org.assertj.core.groups.Tuple.tuple("Nobody was seasick.", "Ingrid Solberg"),
            org.assertj.core.groups.Tuple.tuple(
                "The law has to follow the ferries.", "Tomas Brück"));
  }

  @Test
  void languageTopicAndKeywordsAreSaid() {
    Enrichment found = enrich(FERRIES);

    assertThat(found.getLanguage().orElseThrow().getLanguage()).isEqualTo("en");
    assertThat(found.getTopics())
        .first()
        .satisfies(topic -> assertThat(topic.getCode()).isEqualTo("13000000"));
    assertThat(found.getKeywords()).extracting(Keyword::getText).contains("ferries");
    assertThat(found.getAnnotators())
        .extracting(org.copydesk.news.Annotator::getName)
        .containsExactly(EnrichConfig.STANDARD_ANNOTATORS.split(","));
  }

  @Test
  void placeNamesWithinPersonsNamesAreNotPlaces() {
    Enrichment found =
        enrich(
            TestArticles.article(
                "A meeting",
                "World",
                "Jordan Peterson-Vale met Jack London in Amman, and both flew to Chad."));

    assertThat(names(found, EntityType.PERSON))
        .containsExactlyInAnyOrder("Jordan Peterson-Vale", "Jack London");
    assertThat(names(found, EntityType.PLACE)).containsExactlyInAnyOrder("Amman", "Chad");
  }

  @Test
  void newsroomsConceptsOutrankTheShippedFile() {
    ConceptIndex newsroom = new ConceptIndex();
    Concept concept =
        Concept.newBuilder()
            .setId("paper:paris-tx")
            .setName("Paris")
            .setType(EntityType.ORGANISATION)
            .build();
    newsroom.change(null, concept);
    Article article = TestArticles.article("News", "World", "The fans of Paris went home.");

    assertThat(ENRICHER.enrich(article, newsroom).getEnrichment().getEntities())
        .extracting(Entity::getId)
        .containsExactly("paper:paris-tx");
    newsroom.change(concept, null);
    assertThat(ENRICHER.enrich(article, newsroom).getEnrichment().getEntities())
        .extracting(Entity::getType)
        .containsExactly(EntityType.PLACE);
  }

  @Test
  void failingAnnotatorCostsAWarningAndNothingElse() {
    Annotator failing =
        new Annotator() {
          @Override
          public String name() {
            return "failing";
          }

          @Override
          public String version() {
            return "1";
          }

          @Override
          public Annotations annotate(Story story, Annotations earlier) {
            throw new IllegalStateException("no");
          }
        };

    MeterRegistry metrics = new SimpleMeterRegistry();
    Enrichment found =
        new Enricher(List.of(failing, new TopicAnnotator()), metrics)
            .enrich(FERRIES, ConceptLookup.none())
            .getEnrichment();

    assertThat(found.getWarnings()).singleElement().asString().contains("failing");
    assertThat(found.getTopics()).hasSize(1);
    assertThat(metrics.counter("copydesk.enrich.failures", "annotator", "failing").count())
        .isEqualTo(1);
    assertThat(metrics.counter("copydesk.enrich.annotations", "annotator", "topics").count())
        .isEqualTo(1);
    assertThat(metrics.timer("copydesk.enrich.annotator", "annotator", "topics").count())
        .isEqualTo(1);
  }
}
