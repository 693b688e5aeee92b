package org.copydesk.evaluation;

import java.util.Locale;

/// How well mentions were put together, summed over mentions (Bagga and Baldwin, 1998).
///
/// @param precisionSum the sum of the precisions
/// @param recallSum the sum of the recalls
/// @param mentions how many were summed
public record BCubed(double precisionSum, double recallSum, int mentions) {
  static final BCubed NONE = new BCubed(0, 0, 0);

  BCubed plus(BCubed other) {
    return new BCubed(
        precisionSum + other.precisionSum, recallSum + other.recallSum, mentions + other.mentions);
  }

  /// The mean precision; 1 where there are no mentions.
  public double precision() {
    return mentions == 0 ? 1 : precisionSum / mentions;
  }

  /// The mean recall; 1 where there are no mentions.
  public double recall() {
    return mentions == 0 ? 1 : recallSum / mentions;
  }

  /// The harmonic mean of both.
  public double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.3f (precision %.3f, recall %.3f) over %d mentions found to the letter",
        f1(),
        precision(),
        recall(),
        mentions);
  }
}
