package org.copydesk.training.names;

import java.util.List;

/// How often names are right that a model holds for so and so likely, measured on documents that it
/// has not learned from.
final class Reliability {
  private static final int STEPS = 11;
  private static final float PRIOR = 4;

  private Reliability() {}

  /// The share of right names at the likelihoods 0, 0.1, … 1; it never falls.
  ///
  /// @param names the likelihood of each name found, and 1 where it was right and 0 where not
  static float[] of(List<float[]> names) {
    float[] sum = new float[STEPS];
    float[] right = new float[STEPS];
    for (int i = 0; i < STEPS; i++) {
      sum[i] = PRIOR;
      right[i] = PRIOR * i / (STEPS - 1);
    }
    for (float[] name : names) {
      float place = Math.clamp(name[0], 0f, 1f) * (STEPS - 1);
      int below = Math.min((int) place, STEPS - 2);
      float above = place - below;
      sum[below] += 1 - above;
      right[below] += name[1] * (1 - above);
      sum[below + 1] += above;
      right[below + 1] += name[1] * above;
    }
    return rising(right, sum);
  }

  /// Neighbours that fall are pooled until none does.
  private static float[] rising(float[] right, float[] sum) {
    int[] end = new int[STEPS];
    float[] pooledRight = new float[STEPS];
    float[] pooledSum = new float[STEPS];
    int pools = 0;
    for (int i = 0; i < STEPS; i++) {
      pooledRight[pools] = right[i];
      pooledSum[pools] = sum[i];
      end[pools++] = i + 1;
      while (pools > 1
          && pooledRight[pools - 2] * pooledSum[pools - 1]
              > pooledRight[pools - 1] * pooledSum[pools - 2]) {
        pooledRight[pools - 2] += pooledRight[pools - 1];
        pooledSum[pools - 2] += pooledSum[pools - 1];
        end[pools - 2] = end[pools - 1];
        pools--;
      }
    }
    float[] shares = new float[STEPS];
    int at = 0;
    for (int pool = 0; pool < pools; pool++) {
      while (at < end[pool]) {
        shares[at++] = pooledRight[pool] / pooledSum[pool];
      }
    }
    return shares;
  }
}
