package org.copydesk.training.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void confidenceIsTheShareThatWasRight() {
    List<float[]> names = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      names.add(new float[] {0.9f, i % 4 == 0 ? 0 : 1});
    }
    assertThat(Reliability.of(names)[9]).isCloseTo(0.75f, offset(0.01f));
  }

  @Test
  void confidenceNeverFallsAsLikelihoodRises() {
    List<float[]> names = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      names.add(new float[] {i % 10 / 10f, i % 3 == 0 ? 1 : 0});
    }
    float[] shares = Reliability.of(names);
    for (int i = 1; i < shares.length; i++) {
      assertThat(shares[i]).isGreaterThanOrEqualTo(shares[i - 1]);
    }
  }

  @Test
  void withoutMeasurementsLikelihoodStands() {
    assertThat(Reliability.of(List.of())[3]).isCloseTo(0.3f, offset(1e-6f));
  }
}
