package org.copydesk.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Annotators;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Entity;
import org.junit.jupiter.api.Test;

class AccurateEntitiesTest {
  private static final Annotator ANNOTATOR =
      Annotators.offered().named("entities-accurate").getFirst();
  private static final String TEXT =
      "Ines Okafor, who leads Brackwell Foods, flew from Nairobi to Geneva. Okafor said little.";

  private static Annotations annotate() {
    Story story = Story.of(Texts.article("", TEXT), ConceptLookup.none());
    return ANNOTATOR.annotate(story, Annotations.none());
  }

  @Test
  void entitiesCarryTheNameOfTheAccurateMode() {
    assertThat(annotate().entities())
        .isNotEmpty()
        .allMatch(entity -> entity.getAnnotator().equals("entities-accurate"));
  }

  @Test
  void variantsOfANameAreOneEntity() {
    assertThat(annotate().entities().stream().map(Entity::getName))
        .containsOnlyOnce("Ines Okafor")
        .doesNotContain("Okafor");
  }

  @Test
  void theChecksumIsThatOfTheModels() {
    assertThat(ANNOTATOR.modelChecksum())
        .hasValueSatisfying(sum -> assertThat(sum).matches("[0-9a-f]{64}"));
  }

  @Test
  void severalThreadsGetTheSameAnswers() throws Exception {
    Annotations expected = annotate();
    List<Callable<Annotations>> questions = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      questions.add(AccurateEntitiesTest::annotate);
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Annotations> answer : threads.invokeAll(questions)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }
}
