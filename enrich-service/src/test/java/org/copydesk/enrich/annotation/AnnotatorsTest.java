package org.copydesk.enrich.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.copydesk.enrich.TestEnricher;
import org.junit.jupiter.api.Test;

class AnnotatorsTest {
  private static final Annotators OFFERED = TestEnricher.OFFERED;

  @Test
  void annotatorsRunInTheOrderOfTheirList() {
    assertThat(OFFERED.named("topics, language"))
        .extracting(Annotator::name)
        .containsExactly("topics", "language");
  }

  @Test
  void noneIsSaidByItsName() {
    assertThat(OFFERED.named("none")).isEmpty();
  }

  @Test
  void unknownNamesAreAnsweredWithThoseThatThereAre() {
    assertThatThrownBy(() -> OFFERED.named("language,weather"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("weather is no annotator; there are ")
        .hasMessageContaining("entities");
    assertThatThrownBy(() -> OFFERED.named("language,,topics"))
        .hasMessageStartingWith("an empty name is no annotator");
  }

  @Test
  void anAnnotatorIsListedOnce() {
    assertThatThrownBy(() -> OFFERED.named("topics,topics"))
        .hasMessageStartingWith("topics is named twice");
  }
}
