package org.copydesk.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How well quotes and speakers are found in passages that were annotated by hand before the code
/// was written, and in `unseen`, which were annotated after it.
class QuoteQualityTest {
  private static final Enricher ENRICHER = Enricher.standard();

  @ParameterizedTest
  @CsvSource({"passages, 0.99, 0.98", "unseen, 0.97, 0.93"})
  void quotesAndSpeakersAgreeWithThoseMadeByHand(String folder, double spans, double speakers) {
    QuoteScore score = new QuoteScore();
    for (AnnotatedPassage passage : AnnotatedPassage.in(folder)) {
      score.add(
          passage,
          new QuoteAnnotator()
              .annotate(
                  Story.of(passage.article(), ConceptLookup.none()),
                  Annotations.none().withEntities(passage.entities()))
              .quotes());
    }

    System.out.println(folder + "\n" + score.report());
    assertThat(score.spans()).isGreaterThanOrEqualTo(spans);
    assertThat(score.speakers()).isGreaterThanOrEqualTo(speakers);
  }

  @Test
  void quotesAndSpeakersAreFoundWithTheNamesThatTheServiceFinds() {
    QuoteScore score = new QuoteScore();
    for (AnnotatedPassage passage : AnnotatedPassage.in("passages")) {
      score.add(
          passage,
          ENRICHER.enrich(passage.article(), ConceptLookup.none()).getEnrichment().getQuotes());
    }

    System.out.println("names found\n" + score.report());
    assertThat(score.spans()).isGreaterThanOrEqualTo(0.9);
    assertThat(score.speakers()).isGreaterThanOrEqualTo(0.8);
  }
}
