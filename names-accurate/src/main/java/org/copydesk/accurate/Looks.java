package org.copydesk.accurate;

import org.copydesk.enrich.name.feature.Casing;

/// What a word looks like, as a number for the model: its pieces are in lower case, so that what
/// capitals say must be said beside them.
final class Looks {
  /// Of what stands before the text.
  static final int NONE = 0;

  private static final int LOWER = 1;
  private static final int CAPITALISED = 2;
  private static final int CAPITALS = 3;
  private static final int MIXED = 4;
  private static final int DIGITS = 5;
  private static final int MARK = 6;
  private static final int DIGITS_AND_LETTERS = 7;
  private static final int INITIAL = 8;
  private static final int CASINGS = 3;

  private Looks() {}

  /// The number of a word.
  ///
  /// @param first whether it is the first of its sentence
  static int of(String word, boolean first, Casing casing) {
    return 1 + (shape(word) * 2 + (first ? 1 : 0)) * CASINGS + casing.number();
  }

  private static int shape(String word) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    boolean letters = false;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      letters |= Character.isLetter(c);
    }
    if (digits > 0) {
      return upper + lower > 0 ? DIGITS_AND_LETTERS : DIGITS;
    }
    if (upper == 0) {
      return letters ? LOWER : MARK;
    }
    if (lower == 0) {
      return upper == 1 ? INITIAL : CAPITALS;
    }
    return upper == 1 && Character.isUpperCase(word.codePointAt(0)) ? CAPITALISED : MIXED;
  }
}
