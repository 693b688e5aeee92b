package org.copydesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.copydesk.news.EntityType.PERSON;
import static org.copydesk.news.EntityType.PLACE;

import java.util.List;
import java.util.Optional;
import org.copydesk.evaluation.gold.GoldEntity.Link;
import org.copydesk.news.ExternalId;
import org.junit.jupiter.api.Test;

class LinkEvaluationTest {
  private static final Link LIMA = new Link.Known("http://www.wikidata.org/entity/Q2868");

  private static Example lima() {
    return new Example().meant("l", PLACE, "Lima", LIMA, "Lima", 0, "Lima", 1);
  }

  private static LinkEvaluation of(Example example) {
    return LinkEvaluation.of(List.of(example.annotated()));
  }

  @Test
  void linkIsRightByIdOrByExternalId() {
    assertThat(
            of(lima().found("http://www.wikidata.org/entity/Q2868", PLACE, "Lima", "Lima", 0))
                .known())
        .isEqualTo(new Share(1, 1));
    assertThat(
            of(lima()
                    .found(
                        "newsroom:1",
                        PLACE,
                        "Lima",
                        Optional.of(0.9),
                        List.of(new ExternalId("wikidata", "Q2868")),
                        "Lima",
                        0))
                .known())
        .isEqualTo(new Share(1, 1));
  }

  @Test
  void otherLinkAndNoLinkAreWrong() {
    LinkEvaluation other =
        of(lima().found("http://www.wikidata.org/entity/Q1", PLACE, "Lima", "Lima", 0));
    LinkEvaluation none =
        of(lima().found("urn:copydesk:entity:place:lima", PLACE, "Lima", "Lima", 0));

    assertThat(other.known()).isEqualTo(new Share(0, 1));
    assertThat(Example.verdicts(other)).containsExactly("wrong link");
    assertThat(none.known()).isEqualTo(new Share(0, 1));
    assertThat(none.nilPrecision()).isEqualTo(new Share(0, 1));
    assertThat(Example.verdicts(none)).containsExactly("not linked");
  }

  @Test
  void inventedPeopleMustNotBeLinked() {
    Example ruiz = new Example().meant("r", PERSON, "Ana Ruiz", new Link.Nobody(), "Ana Ruiz", 0);

    LinkEvaluation evaluation =
        of(ruiz.found("http://www.wikidata.org/entity/Q1", PERSON, "Ana Ruiz", "Ana Ruiz", 0));

    assertThat(evaluation.nilRecall()).isEqualTo(new Share(0, 1));
    assertThat(Example.verdicts(evaluation)).containsExactly("linked, though unknown");
  }

  @Test
  void entitiesThatWereNotFoundOrNotJudgedDoNotCount() {
    LinkEvaluation evaluation =
        of(
            lima()
                .meant("r", PERSON, "Ana Ruiz", new Link.Unjudged(), "Ana Ruiz", 0)
                .found("1", PERSON, "Ana Ruiz", "Ana Ruiz", 0));

    assertThat(evaluation.known()).isEqualTo(new Share(0, 0));
    assertThat(evaluation.nilRecall()).isEqualTo(new Share(0, 0));
  }

  @Test
  void confidenceIsComparedWithTruth() {
    LinkEvaluation evaluation =
        of(
            lima()
                .found(
                    "http://www.wikidata.org/entity/Q2868",
                    PLACE,
                    "Lima",
                    Optional.of(0.75),
                    List.of(),
                    "Lima",
                    0));

    assertThat(evaluation.reliability().expectedError()).isCloseTo(0.25, within(1e-9));
    assertThat(evaluation.reliability().bins())
        .singleElement()
        .isEqualTo(new Reliability.Bin(0.7, 0.75, new Share(1, 1)));
  }
}
