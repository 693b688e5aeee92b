package org.copydesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.copydesk.news.EntityType.ORGANISATION;
import static org.copydesk.news.EntityType.PERSON;
import static org.copydesk.news.EntityType.PLACE;

import java.util.List;
import org.copydesk.evaluation.gold.GoldEntity.Link;
import org.junit.jupiter.api.Test;

class EntityEvaluationTest {
  private static final Link NOBODY = new Link.Nobody();

  private static Example meant() {
    return new Example()
        .meant("r", PERSON, "Ana Ruiz", NOBODY, "Ana Ruiz", 0, "Ruiz", 1)
        .meant("l", PLACE, "Lima", NOBODY, "Lima", 0, "Lima", 1)
        .meant("c", ORGANISATION, "Club 🙂 of Lima", NOBODY, "Club 🙂 of Lima", 0);
  }

  private static EntityEvaluation of(Example example) {
    return EntityEvaluation.of(List.of(example.annotated()));
  }

  @Test
  void sameAnswersScoreOne() {
    EntityEvaluation evaluation =
        of(
            meant()
                .found("1", PERSON, "Ana Ruiz", "Ana Ruiz", 0, "Ruiz", 1)
                .found("2", PLACE, "Lima", "Lima", 0, "Lima", 1)
                .found("3", ORGANISATION, "Club 🙂 of Lima", "Club 🙂 of Lima", 0));

    assertThat(evaluation.mentions()).isEqualTo(new Count(5, 0, 0));
    assertThat(evaluation.merged().f1()).isEqualTo(1);
    assertThat(evaluation.names()).isEqualTo(new Share(3, 3));
    assertThat(Example.verdicts(evaluation)).isEmpty();
  }

  @Test
  void wrongTypeIsWrongForOneTypeAndMissingForTheOther() {
    EntityEvaluation evaluation = of(meant().found("2", PERSON, "Lima", "Lima", 0, "Lima", 1));

    assertThat(evaluation.mentions(PLACE)).isEqualTo(new Count(0, 0, 2));
    assertThat(evaluation.mentions(PERSON)).isEqualTo(new Count(0, 2, 2));
    assertThat(evaluation.untypedMentions()).isEqualTo(new Count(2, 0, 3));
    assertThat(Example.verdicts(evaluation)).contains("type", "missed");
  }

  @Test
  void otherLimitsAreAMistakeOfBothSides() {
    EntityEvaluation evaluation = of(meant().found("3", ORGANISATION, "Club", "Club", 0));

    assertThat(evaluation.mentions(ORGANISATION)).isEqualTo(new Count(0, 1, 1));
    assertThat(Example.verdicts(evaluation)).filteredOn("boundary"::equals).hasSize(2);
  }

  @Test
  void namesOfNothingAreInvented() {
    assertThat(Example.verdicts(of(new Example().found("1", PERSON, "She", "She", 0))))
        .containsExactly("invented");
  }

  @Test
  void entityThatWasTornApartCostsRecallOfMergingOnly() {
    EntityEvaluation evaluation =
        of(
            meant()
                .found("1", PERSON, "Ana Ruiz", "Ana Ruiz", 0)
                .found("2", PERSON, "Ruiz", "Ruiz", 1));

    assertThat(evaluation.merged().precision()).isEqualTo(1);
    assertThat(evaluation.merged().recall()).isEqualTo(0.5);
    assertThat(Example.verdicts(evaluation)).contains("merged");
  }

  @Test
  void entitiesThatWereThrownTogetherCostPrecisionOfMerging() {
    EntityEvaluation evaluation =
        of(meant().found("1", PLACE, "Lima", "Lima", 0, "Lima", 1, "Ruiz", 1));

    assertThat(evaluation.merged().precision()).isCloseTo(5.0 / 9, within(1e-9));
    assertThat(evaluation.merged().recall()).isEqualTo(1);
  }

  @Test
  void nameMustBeTheOneMeantButForKindsOfApostrophes() {
    EntityEvaluation evaluation =
        of(
            new Example()
                .meant("l", PLACE, "L’ima", NOBODY, "Lima", 0)
                .meant("r", PERSON, "Ana Ruiz", NOBODY, "Ruiz", 1)
                .found("1", PLACE, "L'ima", "Lima", 0)
                .found("2", PERSON, "Ruiz", "Ruiz", 1));

    assertThat(evaluation.names()).isEqualTo(new Share(1, 2));
    assertThat(Example.verdicts(evaluation)).containsExactly("name");
  }

  @Test
  void nothingMeantAndNothingFoundIsRight() {
    assertThat(of(new Example()).mentions().f1()).isEqualTo(1);
  }
}
