package org.copydesk.training.names;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Groups of vectors that point the same way (k-means), in two steps: wide groups, and narrow ones
/// inside of each.
final class Grouping {
  static final int WIDE = 128;
  static final int NARROW = 16;
  private static final int SAMPLE = 40_000;
  private static final int ROUNDS = 8;

  private Grouping() {}

  /// The number of each vector's narrow group; divided by {@link #NARROW} it is the wide one's.
  static int[] of(float[][] vectors) {
    int[] all = IntStream.range(0, vectors.length).toArray();
    float[][] wide = centres(vectors, all, WIDE);
    int[] groups = new int[vectors.length];
    for (int i : all) {
      groups[i] = nearest(vectors[i], wide);
    }
    int[] numbers = new int[vectors.length];
    for (int group = 0; group < WIDE; group++) {
      int wanted = group;
      int[] members = Arrays.stream(all).filter(i -> groups[i] == wanted).toArray();
      float[][] narrow = centres(vectors, members, NARROW);
      for (int i : members) {
        numbers[i] = group * NARROW + nearest(vectors[i], narrow);
      }
    }
    return numbers;
  }

  private static float[][] centres(float[][] vectors, int[] members, int count) {
    int step = Math.max(1, members.length / SAMPLE);
    int[] sample = IntStream.range(0, members.length / step).map(i -> members[i * step]).toArray();
    Dice dice = new Dice(count);
    float[][] centres = new float[Math.min(count, Math.max(1, sample.length))][];
    Arrays.setAll(
        centres,
        i ->
            sample.length == 0 ? new float[0] : vectors[sample[dice.below(sample.length)]].clone());
    for (int round = 0; round < ROUNDS && sample.length > 0; round++) {
      float[][] sums = new float[centres.length][centres[0].length];
      for (int member : sample) {
        add(sums[nearest(vectors[member], centres)], vectors[member]);
      }
      for (int i = 0; i < centres.length; i++) {
        centres[i] = direction(sums[i], centres[i]);
      }
    }
    return centres;
  }

  private static void add(float[] sum, float[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }

  private static float[] direction(float[] sum, float[] old) {
    float square = product(sum, sum);
    if (square == 0) {
      return old;
    }
    float factor = (float) (1 / Math.sqrt(square));
    for (int i = 0; i < sum.length; i++) {
      sum[i] *= factor;
    }
    return sum;
  }

  private static int nearest(float[] vector, float[][] centres) {
    int nearest = 0;
    float best = -2;
    for (int i = 0; i < centres.length; i++) {
      float closeness = product(vector, centres[i]);
      if (closeness > best) {
        best = closeness;
        nearest = i;
      }
    }
    return nearest;
  }

  private static float product(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    int i = 0;
    for (; i + 1 < a.length; i += 2) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
    }
    return i < a.length ? s0 + s1 + a[i] * b[i] : s0 + s1;
  }
}
