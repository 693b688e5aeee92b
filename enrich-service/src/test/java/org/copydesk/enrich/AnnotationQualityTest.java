package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Enrichment;
import org.copydesk.news.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How well the annotators do on stories that were annotated by hand. `stories` were there while
/// the tables were filled; `held-out` were written afterwards and nothing has been fitted to them.
class AnnotationQualityTest {
  private static final Enricher ENRICHER = Enricher.standard();

  /// What precision and recall must not fall below.
  record Floor(double precision, double recall) {}

  record Expected(
      String folder,
      Floor people,
      Floor organisations,
      Floor places,
      Floor quotes,
      Floor speakers) {}

  private static List<Expected> folders() {
    return List.of(
        new Expected(
            "stories",
            new Floor(0.95, 0.95),
            new Floor(0.92, 0.89),
            new Floor(0.92, 0.95),
            new Floor(0.97, 0.97),
            new Floor(0.97, 0.93)),
        new Expected(
            "held-out",
            new Floor(0.85, 0.88),
            new Floor(0.83, 0.65),
            new Floor(0.85, 0.93),
            new Floor(0.97, 0.92),
            new Floor(0.78, 0.78)));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void annotationsAgreeWithThoseMadeByHand(Expected expected) {
    AnnotationScore score = new AnnotationScore();
    for (AnnotatedStory story : AnnotatedStory.in(expected.folder())) {
      Enrichment found = ENRICHER.enrich(story.article(), ConceptLookup.none()).getEnrichment();
      assertThat(found.getLanguage().orElseThrow().getLanguage()).isEqualTo(story.language());
      score.add(story, found);
    }

    System.out.println(expected.folder() + "\n" + score.report());
    assertFloor(score.entities(EntityType.PERSON), expected.people());
    assertFloor(score.entities(EntityType.ORGANISATION), expected.organisations());
    assertFloor(score.entities(EntityType.PLACE), expected.places());
    assertFloor(score.quotes(), expected.quotes());
    assertFloor(score.speakers(), expected.speakers());
  }

  private static void assertFloor(AnnotationScore.Count count, Floor floor) {
    assertThat(count.precision()).isGreaterThanOrEqualTo(floor.precision());
    assertThat(count.recall()).isGreaterThanOrEqualTo(floor.recall());
  }
}
