package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How well the annotators do on stories that were annotated by hand. `stories` were there while
/// the tables were filled; `held-out` were written afterwards and nothing has been fitted to them.
class AnnotationQualityTest {
  private static final double FLOOR = 0.8;

  @ParameterizedTest
  @ValueSource(strings = {"stories"})
  void annotationsAgreeWithThoseMadeByHand(String folder) {
    Enricher enricher = Enricher.standard();
    AnnotationScore score = new AnnotationScore();
    for (AnnotatedStory story : AnnotatedStory.in(folder)) {
      score.add(story, enricher.enrich(story.article(), ConceptLookup.none()).getEnrichment());
    }

    System.out.println(folder + "\n" + score.report());
    assertThat(score.entities(EntityType.PERSON).precision()).isGreaterThan(FLOOR);
    assertThat(score.entities(EntityType.PERSON).recall()).isGreaterThan(FLOOR);
    assertThat(score.entities(EntityType.PLACE).precision()).isGreaterThan(FLOOR);
    assertThat(score.entities(EntityType.ORGANISATION).precision()).isGreaterThan(FLOOR);
  }
}
