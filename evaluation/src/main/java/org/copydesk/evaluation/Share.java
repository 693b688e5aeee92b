package org.copydesk.evaluation;

import java.util.Locale;

/// How many of some are right.
public record Share(int right, int of) {
  static final Share NONE = new Share(0, 0);

  Share plus(boolean isRight) {
    return new Share(right + (isRight ? 1 : 0), of + 1);
  }

  /// The share; 1 where there was nothing to get right.
  public double value() {
    return of == 0 ? 1 : (double) right / of;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f (%d of %d)", value(), right, of);
  }
}
