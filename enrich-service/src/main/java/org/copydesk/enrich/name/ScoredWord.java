package org.copydesk.enrich.name;

import org.copydesk.enrich.name.chain.Label;
import org.copydesk.enrich.name.feature.Word;
import org.copydesk.enrich.name.feature.WordFeatures;

/// A word with the sums of its features' weights, for each place from which it can be seen.
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record ScoredWord(String text, Word word, int[] sums) {
  private static final int PLACES = 2 * WordFeatures.WINDOW + 1;

  static ScoredWord of(String text, Word word, Weights weights) {
    int[] sums = new int[PLACES * Label.COUNT];
    for (int place = 0; place < PLACES; place++) {
      int[] features = WordFeatures.of(word, place - WordFeatures.WINDOW);
      weights.addTo(sums, place * Label.COUNT, features, features.length);
    }
    return new ScoredWord(text, word, sums);
  }

  /// Adds its weights as seen from a token.
  ///
  /// @param offset where the word stands, seen from the token
  void addTo(int[] scores, int offset) {
    int from = (offset + WordFeatures.WINDOW) * Label.COUNT;
    for (int label = 0; label < Label.COUNT; label++) {
      scores[label] += sums[from + label];
    }
  }
}
