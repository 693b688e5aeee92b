package org.copydesk.enrich.authority;

import java.text.Normalizer;
import java.util.Locale;

/// What two ways to write a name have in common.
public final class NameForm {
  private static final int LETTERS_IN_CAPITALS = 4;

  private NameForm() {}

  /// The name with single spaces, straight apostrophes, plain hyphens and composed letters.
  public static String normalised(String name) {
    return isPlain(name) ? name : cleaned(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  private static boolean isPlain(String name) {
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~' || c == '`' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static String cleaned(String name) {
    StringBuilder clean = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = plain(name.charAt(i));
      boolean another = c == ' ' && (clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ');
      if (c != 0 && !another) {
        clean.append(c);
      }
    }
    int last = clean.length() - 1;
    return last >= 0 && clean.charAt(last) == ' ' ? clean.substring(0, last) : clean.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '`', '\u00b4', '\u2018', '\u2019', '\u02bb', '\u02bc', '\u2032', '\uff07' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\ufeff' -> 0;
      case '\u00a0', '\u2007', '\u202f' -> ' ';
      default -> Character.isWhitespace(c) || c < ' ' ? ' ' : c;
    };
  }

  /// A normalised name without accents: Sao Paulo, Lodz, Arhus.
  public static String unaccented(String name) {
    int first = 0;
    while (first < name.length() && name.charAt(first) < 0x80) {
      first++;
    }
    if (first == name.length()) {
      return name;
    }
    StringBuilder letters = new StringBuilder(name.length() + 2).append(name, 0, first);
    for (int i = first; i < name.length(); i++) {
      Letters.append(name.charAt(i), letters);
    }
    return letters.toString();
  }

  /// Whether a text writes a name: as it is, without accents, or in capitals. Both are normalised.
  public static boolean writes(String text, String name) {
    if (text.equals(name)) {
      return true;
    }
    String bareText = unaccented(text);
    String bareName = unaccented(name);
    return bareText.equals(bareName)
        || (inCapitals(bareText) && bareText.equals(bareName.toUpperCase(Locale.ROOT)));
  }

  private static boolean inCapitals(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= LETTERS_IN_CAPITALS;
  }

  /// The first letters and digits in a row of a name.
  static String firstWord(String name) {
    int start = 0;
    while (start < name.length() && !isWordPart(name.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < name.length() && isWordPart(name.charAt(end))) {
      end++;
    }
    return name.substring(start, end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /// A number that all ways to write a name share, and hardly any two different names.
  public static long hash(String name) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      hash = c < 0x80 ? mix(hash, Letters.lower(c)) : Letters.mixInto(hash, c);
    }
    return hash ^ (hash >>> 32);
  }

  static long mix(long hash, int letter) {
    long mixed = (hash ^ letter) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 29);
  }
}
