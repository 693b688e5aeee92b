package org.copydesk.enrich.authority;

import java.text.Normalizer;

/// Letters without their accents.
final class Letters {
  /// Latin, Greek and Cyrillic with their extensions; what lies above has no accents to drop here.
  private static final int LIMIT = 0x0600;

  private static final int LATIN_EXTRA = 0x1E00;
  private static final int LATIN_EXTRA_END = 0x1F00;
  private static final String[] BASE = table(0, LIMIT);
  private static final String[] EXTRA_BASE = table(LATIN_EXTRA, LATIN_EXTRA_END);

  private Letters() {}

  private static String[] table(int from, int to) {
    String[] table = new String[to - from];
    for (int c = from; c < to; c++) {
      table[c - from] = base((char) c);
    }
    return table;
  }

  private static String base(char c) {
    String special = special(c);
    if (!special.isEmpty()) {
      return special;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return Character.getType(c) == Character.NON_SPACING_MARK ? "" : parts.substring(0, 1);
  }

  /// Letters that Unicode does not take apart.
  private static String special(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'Æ' -> "Ae";
      case 'œ' -> "oe";
      case 'Œ' -> "Oe";
      case 'þ' -> "th";
      case 'Þ' -> "Th";
      case 'ð', 'đ' -> "d";
      case 'Ð', 'Đ' -> "D";
      case 'ø' -> "o";
      case 'Ø' -> "O";
      case 'ł' -> "l";
      case 'Ł' -> "L";
      case 'ħ' -> "h";
      case 'Ħ' -> "H";
      case 'ı' -> "i";
      case 'ə' -> "a";
      case 'Ə' -> "A";
      default -> "";
    };
  }

  private static String baseOf(char c) {
    if (c < LIMIT) {
      return BASE[c];
    }
    return c >= LATIN_EXTRA && c < LATIN_EXTRA_END ? EXTRA_BASE[c - LATIN_EXTRA] : "";
  }

  private static boolean hasBase(char c) {
    return c < LIMIT || (c >= LATIN_EXTRA && c < LATIN_EXTRA_END);
  }

  static void append(char c, StringBuilder letters) {
    if (hasBase(c)) {
      letters.append(baseOf(c));
    } else {
      letters.append(c);
    }
  }

  static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  /// Mixes the small letters that a letter is without its accents into a hash.
  static long mixInto(long hash, char c) {
    if (!hasBase(c)) {
      return NameForm.mix(hash, Character.toLowerCase(c));
    }
    long mixed = hash;
    String base = baseOf(c);
    for (int i = 0; i < base.length(); i++) {
      mixed = NameForm.mix(mixed, Character.toLowerCase(base.charAt(i)));
    }
    return mixed;
  }
}
