package org.copydesk.devstack.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClusterTest {
  /// Port 1 is open on no machine that we know.
  private static final Cluster NOWHERE = new Cluster("127.0.0.1:1", "http://127.0.0.1:1");

  @Test
  void saysThatNothingAnswersInsteadOfWaiting() {
    assertThatThrownBy(() -> NOWHERE.answering(Duration.ofMillis(200)))
        .isInstanceOf(NotRunning.class)
        .hasMessageContaining("127.0.0.1:1");
  }

  @Test
  void saysThatABrokersNameIsUnknown() {
    Cluster misspelt = new Cluster("broker.invalid:9092", "http://127.0.0.1:1");

    assertThatThrownBy(() -> misspelt.answering(Duration.ofMillis(200)))
        .isInstanceOf(NotRunning.class)
        .hasMessageContaining("broker.invalid:9092");
  }
}
