package org.copydesk.accurate;

import org.copydesk.enrich.name.chain.Label;

/// As many sentences as the model reads at once.
///
/// @param pieces the numbers of the pieces of their words
/// @param looks what the word of each piece looks like
/// @param firsts the place of the first piece of each word
/// @param begin the place of the first word among all words of the story
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Window(long[] pieces, long[] looks, int[] firsts, int begin) {

  /// Writes the scores of its words where those of the story are.
  ///
  /// @param scores a row of scores for each piece
  /// @param all the scores of all words, a row after another
  void copy(float[][] scores, float[] all) {
    for (int i = 0; i < firsts.length; i++) {
      System.arraycopy(scores[firsts[i]], 0, all, (begin + i) * Label.COUNT, Label.COUNT);
    }
  }
}
