package org.copydesk.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.copydesk.enrich.name.chain.Label;
import org.junit.jupiter.api.Test;

class MixtureTest {
  private static final int PLACE = Label.of(3, 0, 1);
  private static final int PERSON = Label.of(1, 0, 1);

  private static float[] row(int label, float value, float others) {
    float[] row = new float[Label.COUNT];
    Arrays.fill(row, others);
    row[label] = value;
    return row;
  }

  private static int best(float[] row) {
    int best = 0;
    for (int label = 1; label < row.length; label++) {
      best = row[label] > row[best] ? label : best;
    }
    return best;
  }

  @Test
  void theSurerModelIsBelieved() {
    float[] scores = row(PLACE, 9, 0);
    float[] likely = row(Label.OUTSIDE, .5f, .01f);
    likely[PLACE] = .4f;
    Mixture.mix(scores, 0, likely);
    assertThat(best(scores)).isEqualTo(PLACE);
  }

  @Test
  void whereTheTransformerDidNotReadTheOtherDecides() {
    float[] scores = new float[Label.COUNT];
    Mixture.mix(scores, 0, row(PERSON, .4f, .05f));
    assertThat(best(scores)).isEqualTo(PERSON);
  }

  @Test
  void onlyTheRowsThatTheOtherSpeaksOfAreChanged() {
    float[] scores = new float[Label.COUNT * 3];
    Mixture.mix(scores, Label.COUNT, row(PERSON, .4f, .05f));
    assertThat(Arrays.copyOf(scores, Label.COUNT)).containsOnly(0);
    assertThat(Arrays.copyOfRange(scores, Label.COUNT * 2, Label.COUNT * 3)).containsOnly(0);
  }
}
