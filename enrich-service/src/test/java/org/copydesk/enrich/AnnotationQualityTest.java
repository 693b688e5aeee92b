package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.evaluation.Annotated;
import org.copydesk.evaluation.EntityEvaluation;
import org.copydesk.evaluation.Evaluation;
import org.copydesk.evaluation.LinkEvaluation;
import org.copydesk.evaluation.QuoteEvaluation;
import org.copydesk.evaluation.TopicEvaluation;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.evaluation.gold.GoldFileException;
import org.copydesk.evaluation.gold.GoldFiles;
import org.copydesk.news.EntityType;
import org.junit.jupiter.api.Test;

/// How well the annotators do on articles of our own that were annotated by hand
/// (docs/evaluation.md): no change may make them worse than these floors. `gold` was annotated
/// without a look at what the annotators say of it; `stories` were there while the first rules were
/// written.
class AnnotationQualityTest {
  private static final Enricher ENRICHER = TestEnricher.STANDARD;
  private static final List<Annotated> GOLD = annotated("gold");
  private static final List<Annotated> STORIES = annotated("stories");

  private static final Set<String> LONG_WORLD_NEWS =
      Set.of("world-sudan-gold", "world-andes-blackout");

  private static List<Annotated> annotated(String folder) {
    return articles(folder).stream()
        .map(gold ->
            new Annotated(
                gold, ENRICHER.enrich(gold.article(), ConceptLookup.none()).getEnrichment()))
        .toList();
  }

  private static List<GoldArticle> articles(String folder) {
    try {
      return GoldFiles.in(
          Path.of(
              Objects.requireNonNull(AnnotationQualityTest.class.getResource(folder), folder)
                  .toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GoldFileException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void print(Evaluation evaluation) {
    System.out.println(evaluation.title());
    evaluation.figures().forEach(System.out::println);
  }

  @Test
  void entitiesStayAboveTheirFloors() {
    EntityEvaluation score = EntityEvaluation.of(GOLD);

    print(score);
    SoftAssertions floors = new SoftAssertions();
    floors.assertThat(score.mentions().f1()).isGreaterThan(0.93);
    floors.assertThat(score.mentions(EntityType.PERSON).f1()).isGreaterThan(0.95);
    floors.assertThat(score.mentions(EntityType.ORGANISATION).f1()).isGreaterThan(0.89);
    floors.assertThat(score.mentions(EntityType.PLACE).f1()).isGreaterThan(0.94);
    floors.assertThat(score.merged().f1()).isGreaterThan(0.98);
    floors.assertThat(score.names().value()).isGreaterThan(0.94);
    floors.assertAll();
  }

  @Test
  void longWorldNewsHasAtMostOneMistakeAStory() {
    List<Annotated> stories =
        GOLD.stream().filter(each -> LONG_WORLD_NEWS.contains(each.gold().id())).toList();

    assertThat(stories).hasSameSizeAs(LONG_WORLD_NEWS);
    for (Annotated story : stories) {
      EntityEvaluation names = EntityEvaluation.of(List.of(story));
      QuoteEvaluation quotes = QuoteEvaluation.of(List.of(story));
      print(names);
      print(quotes);
      assertThat(names.mentions().wrong() + names.mentions().missing()).isLessThanOrEqualTo(1);
      assertThat(names.merged().f1()).isGreaterThan(0.99);
      assertThat(quotes.spans().f1()).isEqualTo(1);
    }
  }

  @Test
  void inventedPeopleAreNotLinked() {
    LinkEvaluation score = LinkEvaluation.of(GOLD);

    print(score);
    assertThat(score.nilRecall().value()).isGreaterThan(0.98);
  }

  @Test
  void quotesStayAboveTheirFloors() {
    QuoteEvaluation score = QuoteEvaluation.of(GOLD);

    print(score);
    SoftAssertions floors = new SoftAssertions();
    floors.assertThat(score.spans().f1()).isGreaterThan(0.98);
    floors.assertThat(score.speakers().value()).isGreaterThan(0.95);
    floors.assertThat(score.kinds().value()).isGreaterThan(0.98);
    floors.assertAll();
  }

  @Test
  void topicsStayAboveTheirFloors() {
    TopicEvaluation score = TopicEvaluation.of(GOLD);

    print(score);
    SoftAssertions floors = new SoftAssertions();
    floors.assertThat(score.top().f1()).isGreaterThan(0.80);
    floors.assertThat(score.exact().f1()).isGreaterThan(0.65);
    floors.assertAll();
  }

  @Test
  void earlierStoriesStayAboveTheirFloors() {
    EntityEvaluation entities = EntityEvaluation.of(STORIES);
    QuoteEvaluation quotes = QuoteEvaluation.of(STORIES);

    print(entities);
    print(quotes);
    SoftAssertions floors = new SoftAssertions();
    floors.assertThat(entities.mentions().f1()).isGreaterThan(0.93);
    floors.assertThat(quotes.spans().f1()).isGreaterThan(0.96);
    floors.assertThat(quotes.speakers().value()).isGreaterThan(0.93);
    floors.assertAll();
  }

  @Test
  void languageOfEveryArticleIsFound() {
    assertThat(STORIES)
        .allSatisfy(article ->
            assertThat(article.found().getLanguage().orElseThrow().getLanguage())
                .isEqualTo(article.gold().language().orElseThrow()));
  }
}
