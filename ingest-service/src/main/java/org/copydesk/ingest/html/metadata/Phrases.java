package org.copydesk.ingest.html.metadata;

import java.util.Locale;
import java.util.Set;
import org.copydesk.ingest.normalize.WordList;

/// A table of phrases with which a text may begin or end.
record Phrases(Set<String> all) {
  private static final int LONGEST = 40;
  private static final int LONGEST_TEXT = 200;

  static Phrases of(String table) {
    return new Phrases(WordList.of(Phrases.class, table));
  }

  /// How many characters the longest phrase takes with which a text begins, the colon and space
  /// behind it included; 0 where it begins with none.
  int begin(String text) {
    int longest = 0;
    String start = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    for (int i = 1; i <= start.length(); i++) {
      if (isEdge(start, i) && all.contains(start.substring(0, i))) {
        longest = i;
      }
    }
    while (longest > 0 && longest < text.length() && isBetween(text.charAt(longest))) {
      longest++;
    }
    return longest;
  }

  /// Where the last word of a text stands with which one of the phrases begins; -1 where none does.
  int last(String text) {
    String end = text.substring(Math.max(0, text.length() - LONGEST_TEXT));
    for (int i = end.length() - 1; i >= 0; i--) {
      if ((i == 0 || !Character.isLetter(end.charAt(i - 1))) && begin(end.substring(i)) > 0) {
        return text.length() - end.length() + i;
      }
    }
    return -1;
  }

  /// Whether a text ends with one of the phrases, a colon behind it or not.
  boolean end(String text) {
    int to = text.length();
    while (to > 0 && isBetween(text.charAt(to - 1))) {
      to--;
    }
    String end = text.substring(Math.max(0, to - LONGEST), to).toLowerCase(Locale.ROOT);
    for (int i = 0; i < end.length(); i++) {
      if ((i == 0 || !Character.isLetter(end.charAt(i - 1))) && all.contains(end.substring(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(String text, int at) {
    return at == text.length() || isBetween(text.charAt(at)) || isBetween(text.charAt(at - 1));
  }

  private static boolean isBetween(char c) {
    return c == ' ' || c == ':' || c == '：' || c == '\u00A0';
  }
}
