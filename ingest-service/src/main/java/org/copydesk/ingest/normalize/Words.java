package org.copydesk.ingest.normalize;

import java.util.Set;

/// The words of a line, looked at where they stand: a look at them often shows that a pattern
/// cannot match, and costs a small part of what the pattern does.
final class Words {
  private Words() {}

  /// Whether a line has one of several words between white space or its ends.
  static boolean any(String line, Set<String> words) {
    return any(line, words, false);
  }

  /// Whether a line has one of several words between white space, hyphens or its ends.
  static boolean anyPart(String line, Set<String> words) {
    return any(line, words, true);
  }

  private static boolean any(String line, Set<String> words, boolean parts) {
    int start = 0;
    for (int at = 0; at <= line.length(); at++) {
      if (at == line.length() || isSpace(line.charAt(at)) || (parts && line.charAt(at) == '-')) {
        if (at > start && words.contains(line.substring(start, at))) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  /// How many characters of white space a line has.
  static int spaces(String line) {
    int spaces = 0;
    for (int i = 0; i < line.length(); i++) {
      spaces += isSpace(line.charAt(i)) ? 1 : 0;
    }
    return spaces;
  }

  /// Whether a text begins and ends with a letter.
  static boolean isBare(String text) {
    return !text.isEmpty()
        && Character.isLetter(text.charAt(0))
        && Character.isLetter(text.charAt(text.length() - 1));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
