package org.copydesk.enrich.name.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTest {
  private static final int N = Label.COUNT;
  private static final int LENGTH = 3;

  private final float[] transitions = random(1, N * N);
  private final float[] scores = random(2, N * LENGTH);
  private final Lattice lattice = new Lattice(transitions);

  private static float[] random(long seed, int size) {
    Random random = new Random(seed);
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = random.nextFloat(-2, 2);
    }
    return numbers;
  }

  /// Sums over every row of labels, one by one.
  private double[] allRows(double[] likely) {
    double[] best = {0, -1};
    double sum = 0;
    for (int row = 0; row < N * N * N; row++) {
      int[] labels = {row / (N * N), row / N % N, row % N};
      double score = score(labels);
      if (score > Double.NEGATIVE_INFINITY) {
        sum += Math.exp(score);
        for (int i = 0; i < LENGTH; i++) {
          likely[i * N + labels[i]] += Math.exp(score);
        }
        best = best[1] < 0 || score > best[0] ? new double[] {score, row} : best;
      }
    }
    for (int i = 0; i < likely.length; i++) {
      likely[i] /= sum;
    }
    return best;
  }

  private double score(int[] labels) {
    int last = labels[LENGTH - 1];
    boolean ends = last == Label.OUTSIDE || Label.ends(last);
    double score = ends && Label.follows(labels[0], Label.OUTSIDE) ? 0 : Double.NEGATIVE_INFINITY;
    for (int i = 0; i < LENGTH; i++) {
      score += scores[i * N + labels[i]];
      if (i > 0) {
        score += transitions[labels[i - 1] * N + labels[i]];
        score += Label.follows(labels[i], labels[i - 1]) ? 0 : Double.NEGATIVE_INFINITY;
      }
    }
    return score;
  }

  @Test
  void bestRowIsTheBestOfAll() {
    int row = (int) allRows(new double[N * LENGTH])[1];
    int[] labels = new int[LENGTH];

    lattice.best(scores, 0, LENGTH, labels);

    assertThat(labels).containsExactly(row / (N * N), row / N % N, row % N);
  }

  @Test
  void likelihoodsAreThoseOfAllRows() {
    double[] expected = new double[N * LENGTH];
    allRows(expected);
    float[] likely = new float[N * LENGTH];

    lattice.marginals(scores, 0, LENGTH, likely);

    for (int i = 0; i < expected.length; i++) {
      assertThat((double) likely[i]).isCloseTo(expected[i], offset(1e-4));
    }
  }

  @Test
  void expectedPairsAddUpToTheStepsOfTheSentence() {
    float[] pairs = new float[N * N];
    lattice.marginals(scores, 0, LENGTH, new float[N * LENGTH], pairs);

    double sum = 0;
    for (float pair : pairs) {
      sum += pair;
    }
    assertThat(sum).isCloseTo(LENGTH - 1, offset(1e-4));
  }

  @Test
  void namesAreNeverTornInTheBestRow() {
    for (int seed = 0; seed < 200; seed++) {
      float[] wild = random(seed, N * 12);
      int[] labels = new int[12];
      lattice.best(wild, 0, 12, labels);
      for (int i = 1; i < 12; i++) {
        assertThat(Label.follows(labels[i], labels[i - 1])).isTrue();
      }
      assertThat(Label.follows(Label.OUTSIDE, labels[11])).isTrue();
    }
  }
}
