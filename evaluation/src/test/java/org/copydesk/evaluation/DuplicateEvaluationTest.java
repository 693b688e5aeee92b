package org.copydesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DuplicateEvaluationTest {
  private static final List<Annotated> ARTICLES =
      List.of(
          new Example().annotated("a", Optional.empty()),
          new Example().annotated("b", Optional.of("a")),
          new Example().annotated("c", Optional.of("a")),
          new Example().annotated("d", Optional.empty()));

  @Test
  void duplicatesOfTheSameArticleAreDuplicatesOfEachOther() {
    assertThat(DuplicateEvaluation.of(ARTICLES, (_, _) -> false).pairs())
        .isEqualTo(new Count(0, 0, 3));
    assertThat(DuplicateEvaluation.of(ARTICLES, (_, _) -> true).pairs())
        .isEqualTo(new Count(3, 3, 0));
  }
}
