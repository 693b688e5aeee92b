package org.copydesk.evaluation;

import java.util.Locale;

/// Answers counted.
///
/// @param right given and meant
/// @param wrong given and not meant
/// @param missing meant and not given
public record Count(int right, int wrong, int missing) {
  static final Count NONE = new Count(0, 0, 0);
  static final Count RIGHT = new Count(1, 0, 0);
  static final Count WRONG = new Count(0, 1, 0);
  static final Count MISSING = new Count(0, 0, 1);

  Count plus(Count other) {
    return new Count(right + other.right, wrong + other.wrong, missing + other.missing);
  }

  /// The share of the answers that are right; 1 where there are none.
  public double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  /// The share of what was meant that was given; 1 where nothing was meant.
  public double recall() {
    return right + missing == 0 ? 1 : (double) right / (right + missing);
  }

  /// The harmonic mean of precision and recall.
  public double f1() {
    int all = 2 * right + wrong + missing;
    return all == 0 ? 1 : 2.0 * right / all;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "F1 %.3f (precision %.3f, recall %.3f; %d right, %d wrong, %d missing)",
        f1(),
        precision(),
        recall(),
        right,
        wrong,
        missing);
  }
}
