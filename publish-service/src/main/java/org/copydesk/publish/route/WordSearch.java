package org.copydesk.publish.route;

/// Looks for words in a text, whatever their case: whole words, so that `rain` is not in `train`.
final class WordSearch {
  private WordSearch() {}

  /// Whether the phrase stands in the text; an empty phrase stands nowhere.
  static boolean mentions(String text, String phrase) {
    String words = phrase.strip();
    if (words.isEmpty()) {
      return false;
    }
    char lower = Character.toLowerCase(words.charAt(0));
    char upper = Character.toUpperCase(words.charAt(0));
    int nextLower = text.indexOf(lower);
    int nextUpper = lower == upper ? -1 : text.indexOf(upper);
    while (nextLower >= 0 || nextUpper >= 0) {
      boolean takeLower = nextUpper < 0 || (nextLower >= 0 && nextLower < nextUpper);
      int at = takeLower ? nextLower : nextUpper;
      if (standsAt(text, at, words)) {
        return true;
      }
      if (takeLower) {
        nextLower = text.indexOf(lower, at + 1);
      } else {
        nextUpper = text.indexOf(upper, at + 1);
      }
    }
    return false;
  }

  private static boolean standsAt(String text, int at, String words) {
    int end = at + words.length();
    return text.regionMatches(true, at, words, 0, words.length())
        && isEdge(text, at, words.codePointAt(0))
        && isEdge(text, end, words.codePointBefore(words.length()));
  }

  /// A letter beside a letter is the middle of a word; beside a dash or a bracket nothing is.
  /// Scripts that write words without spaces have no edges to look at.
  private static boolean isEdge(String text, int at, int inside) {
    if (!isWord(inside) || Character.isIdeographic(inside) || at <= 0 || at >= text.length()) {
      return true;
    }
    return !isWord(text.codePointBefore(at)) || !isWord(text.codePointAt(at));
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }
}
