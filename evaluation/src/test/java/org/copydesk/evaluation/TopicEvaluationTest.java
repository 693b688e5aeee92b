package org.copydesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicEvaluationTest {
  @Test
  void topicStandsForItsBroaderOnes() {
    TopicEvaluation evaluation =
        TopicEvaluation.of(
            List.of(
                new Example()
                    .meantTopics("15000000", "20000822", "20001065", "04000000")
                    .foundTopic("20000888", "20000822", "15000000")
                    .annotated()));

    assertThat(evaluation.top()).isEqualTo(new Count(1, 0, 1));
    assertThat(evaluation.exact()).isEqualTo(new Count(2, 1, 2));
    assertThat(Example.verdicts(evaluation)).containsExactly("missed", "invented", "missed");
  }

  @Test
  void articlesWithoutTopicsAreNotJudged() {
    assertThat(
            TopicEvaluation.of(List.of(new Example().foundTopic("15000000").annotated()))
                .articles())
        .isEmpty();
  }
}
