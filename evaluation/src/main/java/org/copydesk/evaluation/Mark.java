package org.copydesk.evaluation;

import java.util.Optional;

/// One answer, judged.
///
/// @param side whose answer it is
/// @param place where it stands; absent for what concerns the whole article
/// @param verdict what is to be said of it: {@link #RIGHT}, or the kind of mistake in a word or two
/// @param label the answer, for people
public record Mark(Side side, Optional<Place> place, String verdict, String label) {
  /// The verdict on an answer without a mistake.
  public static final String RIGHT = "right";

  /// Whose answer something is.
  public enum Side {
    GOLD,
    FOUND,
    BOTH
  }

  static Mark gold(Place place, String verdict, String label) {
    return new Mark(Side.GOLD, Optional.of(place), verdict, label);
  }

  static Mark found(Place place, String verdict, String label) {
    return new Mark(Side.FOUND, Optional.of(place), verdict, label);
  }

  static Mark both(Place place, String verdict, String label) {
    return new Mark(Side.BOTH, Optional.of(place), verdict, label);
  }

  static Mark whole(Side side, String verdict, String label) {
    return new Mark(side, Optional.empty(), verdict, label);
  }

  /// Whether something is wrong.
  public boolean isMistake() {
    return !verdict.equals(RIGHT);
  }
}
