package org.copydesk.accurate;

import org.copydesk.enrich.name.chain.Label;

/// What two models say of the label of a word, in one: the weighted mean of the logarithms of their
/// likelihoods. They fail at different words.
final class Mixture {
  private static final float SHARE = .6f;
  private static final float LEAST = 1e-5f;

  private Mixture() {}

  /// Turns the scores of one model into the scores of both.
  ///
  /// @param scores of the first model, rows of {@link Label#COUNT}, any number added to each row
  /// @param from where the rows begin that the second speaks of
  /// @param likely the likelihoods of the second model
  static void mix(float[] scores, int from, float[] likely) {
    for (int row = 0; row < likely.length; row += Label.COUNT) {
      double sum = 0;
      for (int label = 0; label < Label.COUNT; label++) {
        sum += Math.exp(scores[from + row + label]);
      }
      float whole = (float) Math.log(sum);
      for (int i = row; i < row + Label.COUNT; i++) {
        float other = (float) Math.log(Math.max(likely[i], LEAST));
        scores[from + i] = SHARE * (scores[from + i] - whole) + (1 - SHARE) * other;
      }
    }
  }
}
