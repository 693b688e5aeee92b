package org.copydesk.ingest.plaintext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks for several words or phrases in one pass over a text, letter case and the shape of
/// apostrophes aside. The last three letters of the pass show where one of them can begin.
final class WordSearch {
  private static final int LETTERS = 3;
  private static final int BITS_A_LETTER = 4;
  private static final int MASK = (1 << (LETTERS * BITS_A_LETTER)) - 1;

  private final boolean[] beginnings = new boolean[MASK + 1];
  private final Map<Integer, List<String>> byBeginning = new HashMap<>();

  private WordSearch(Collection<String> words) {
    for (String word : words) {
      int beginning = 0;
      for (int i = 0; i < LETTERS; i++) {
        beginning = next(beginning, word.charAt(i));
      }
      beginnings[beginning] = true;
      byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(word);
    }
  }

  /// A search.
  ///
  /// @param words in small letters, none shorter than three characters
  static WordSearch of(Collection<String> words) {
    return new WordSearch(words);
  }

  /// Whether one of the words stands anywhere in a text, also inside another word.
  boolean isIn(String text) {
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      last = next(last, small(text.charAt(i)));
      if (beginnings[last] && i >= LETTERS - 1 && begins(last, text, i - LETTERS + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(int beginning, String text, int at) {
    for (String word : byBeginning.getOrDefault(beginning, List.of())) {
      if (isAt(text, at, word)) {
        return true;
      }
    }
    return false;
  }

  private static int next(int last, char c) {
    return ((last << BITS_A_LETTER) ^ c) & MASK;
  }

  /// Whether a word in small letters stands at a place in a text.
  static boolean isAt(String text, int at, String word) {
    if (text.length() - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (small(text.charAt(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// A character as tables of words have it.
  static char small(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }
}
