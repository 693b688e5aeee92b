package org.copydesk.accurate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts words into the pieces that the model knows, by the rule that the vocabulary was made for:
/// lower case, no accents, punctuation by itself, then the longest known piece from the left.
final class WordPieces {
  /// Stands for a word that no pieces make up.
  static final int UNKNOWN = 100;

  /// Stands before every text.
  static final int START = 101;

  private static final int LONGEST = 100;
  private static final int MOST = 12;

  private final Map<String, Integer> numbers = new HashMap<>();

  /// @param pieces the vocabulary; the number of a piece is its place
  WordPieces(List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      numbers.put(pieces.get(i), i);
    }
  }

  /// The numbers of the pieces of a token: at least one, at most twelve.
  int[] of(String token) {
    int[] pieces = new int[MOST];
    int count = 0;
    String plain = plain(token);
    int from = 0;
    while (from < plain.length() && count < MOST) {
      int to = wordEnd(plain, from);
      count = cut(plain.substring(from, to), pieces, count);
      from = to;
    }
    if (count == 0) {
      pieces[count++] = UNKNOWN;
    }
    return Arrays.copyOf(pieces, count);
  }

  private static String plain(String token) {
    String head = token.length() <= 4 * LONGEST ? token : token.substring(0, 4 * LONGEST);
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(head.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .filter(WordPieces::kept)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean kept(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static int wordEnd(String text, int from) {
    int to = from;
    while (to < text.length() && !isMark(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to > from ? to : from + Character.charCount(text.codePointAt(from));
  }

  private static boolean isMark(int c) {
    if (c < 128) {
      return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private int cut(String word, int[] pieces, int count) {
    int next = count;
    int from = 0;
    while (from < word.length()) {
      int to = word.length() > LONGEST ? from : word.length();
      Integer piece = null;
      while (to > from && piece == null) {
        String part = word.substring(from, to);
        piece = numbers.get(from == 0 ? part : "##" + part);
        to = piece == null ? to - 1 : to;
      }
      if (piece == null) {
        next = count;
        pieces[next++] = UNKNOWN;
        return next;
      }
      if (next < MOST) {
        pieces[next++] = piece;
      }
      from = to;
    }
    return next;
  }
}
