package org.copydesk.enrich.name.feature;

/// What a word looks like: its capitals, small letters, digits and marks, repetitions left out.
final class Shape {
  private static final int LONGEST = 10;

  private Shape() {}

  static int of(String text, Casing casing) {
    int shape = casing == Casing.CAPITALS ? 7 : 1;
    char last = 0;
    int parts = 0;
    int repeated = 0;
    for (int i = 0; i < text.length() && parts < LONGEST; i++) {
      char part = part(text.charAt(i));
      if (part != last) {
        shape = shape * 31 + part;
        last = part;
        parts++;
        repeated = 0;
      } else if (++repeated == 1 && part == 'X') {
        shape = shape * 31 + part;
      }
    }
    boolean plain = casing == Casing.TITLE && text.length() > 1 && !manyCapitals(text);
    return Hash.of(plain ? 'x' : shape, 3);
  }

  /// Whether a word is a sum of money or another measure: NKr4.9bn, Rs500, A4200.
  static boolean sum(String text) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      boolean before = digits == 0 && text.charAt(i) != '-';
      letters += before ? 1 : 0;
    }
    return letters > 0 && letters <= 3 && digits >= 2 && text.indexOf('-') < 0;
  }

  private static boolean manyCapitals(String text) {
    return Character.isUpperCase(text.charAt(1)) || text.charAt(1) == '.';
  }

  private static char part(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isLetter(c)) {
      return 'x';
    }
    return Character.isDigit(c) ? '9' : c;
  }
}
