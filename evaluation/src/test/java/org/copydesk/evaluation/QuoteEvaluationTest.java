package org.copydesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.news.EntityType.PERSON;

import java.util.List;
import java.util.Optional;
import org.copydesk.evaluation.gold.GoldEntity.Link;
import org.copydesk.news.QuoteKind;
import org.junit.jupiter.api.Test;

class QuoteEvaluationTest {
  private static Example said() {
    return new Example()
        .meant("r", PERSON, "Ana Ruiz", new Link.Nobody(), "Ana Ruiz", 0, "Ruiz", 1)
        .meantQuote("I like Lima,", QuoteKind.DIRECT, Optional.of("r"));
  }

  private static QuoteEvaluation of(Example example) {
    return QuoteEvaluation.of(List.of(example.annotated()));
  }

  @Test
  void speakerIsRightByNameOrByEntity() {
    QuoteEvaluation byName =
        of(
            said()
                .foundQuote(
                    "I like Lima,", QuoteKind.DIRECT, Optional.empty(), Optional.of("Ana Ruiz")));
    QuoteEvaluation byEntity =
        of(
            said()
                .found("1", PERSON, "A. Ruiz", "Ruiz", 1)
                .foundQuote(
                    "I like Lima,", QuoteKind.DIRECT, Optional.of("1"), Optional.of("A. Ruiz")));

    assertThat(byName.spans()).isEqualTo(new Count(1, 0, 0));
    assertThat(byName.speakers()).isEqualTo(new Share(1, 1));
    assertThat(byEntity.speakers()).isEqualTo(new Share(1, 1));
  }

  @Test
  void nobodyAndSomebodyElseAreWrongSpeakers() {
    QuoteEvaluation evaluation =
        of(said().foundQuote("I like Lima,", QuoteKind.MIXED, Optional.empty(), Optional.empty()));

    assertThat(evaluation.speakers()).isEqualTo(new Share(0, 1));
    assertThat(evaluation.kinds()).isEqualTo(new Share(0, 1));
    assertThat(Example.verdicts(evaluation)).containsExactly("speaker");
  }

  @Test
  void missedQuoteCostsItsSpeakerAmongAll() {
    QuoteEvaluation evaluation = of(said());

    assertThat(evaluation.spans()).isEqualTo(new Count(0, 0, 1));
    assertThat(evaluation.speakers()).isEqualTo(new Share(0, 0));
    assertThat(evaluation.speakersOfAll()).isEqualTo(new Share(0, 1));
  }

  @Test
  void shorterQuoteIsABoundaryAndReportedSpeechIsPassedOver() {
    QuoteEvaluation evaluation =
        of(
            said()
                .foundQuote("I like", QuoteKind.DIRECT, Optional.empty(), Optional.empty())
                .foundQuote("She thanked", QuoteKind.INDIRECT, Optional.empty(), Optional.empty()));

    assertThat(evaluation.spans()).isEqualTo(new Count(0, 1, 1));
    assertThat(Example.verdicts(evaluation)).containsExactly("boundary", "boundary");
  }
}
