package org.copydesk.ingest.plaintext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.ingest.normalize.WordList;

/// A table of phrases that give a line away. An entry is the whole line (`related articles`), its
/// beginning (`read more:…`) or stands anywhere in it (`…all rights reserved…`); letter case,
/// punctuation around the line and the shape of apostrophes do not count. A beginning of one or two
/// words that no colon ends gives away short lines only.
final class Phrases {
  private static final int LONGEST = 600;
  private static final int SHORT_WORDS = 12;
  private static final int TELLING_WORDS = 3;
  private static final int MOST_MARKS = 2;
  private static final String MORE = "…";

  /// A phrase that a line can begin with.
  ///
  /// @param telling whether it gives away long lines too
  private record Beginning(String phrase, boolean telling) {
    boolean isOf(String plain) {
      return plain.startsWith(phrase)
          && endsWord(plain, phrase.length())
          && (telling || Paragraphs.words(plain) <= SHORT_WORDS);
    }

    /// Whether a word ends at a place, or before the mark that stands there: "read more:", "lire
    /// aussi :".
    private static boolean endsWord(String plain, int at) {
      for (int end = at; end > 0 && end >= at - MOST_MARKS; end--) {
        if (isWord(plain, end - 1) && (end == plain.length() || !isWord(plain, end))) {
          return true;
        }
      }
      return false;
    }
  }

  private final Set<String> whole = new HashSet<>();
  private final Map<String, List<Beginning>> byFirstWord = new HashMap<>();
  private final WordSearch inside;
  private final int longestWhole;

  private Phrases(Set<String> entries) {
    Set<String> anywhere = new HashSet<>();
    for (String entry : entries) {
      String phrase = entry.replace(MORE, "");
      if (entry.startsWith(MORE)) {
        anywhere.add(phrase);
      } else if (entry.endsWith(MORE)) {
        boolean telling =
            ":：|".indexOf(phrase.charAt(phrase.length() - 1)) >= 0
                || Paragraphs.words(phrase) >= TELLING_WORDS;
        byFirstWord
            .computeIfAbsent(phrase.substring(0, wordEnd(phrase, 0)), _ -> new ArrayList<>())
            .add(new Beginning(phrase, telling));
      } else {
        whole.add(phrase);
      }
    }
    inside = WordSearch.of(anywhere);
    longestWhole = whole.stream().mapToInt(String::length).max().orElse(0);
  }

  /// The phrases of a table in this package.
  static Phrases of(String name) {
    return new Phrases(WordList.of(Phrases.class, name));
  }

  boolean match(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    int start = start(line);
    int end = end(line, start);
    List<Beginning> beginnings = beginnings(line, start);
    if (!beginnings.isEmpty() || end - start <= longestWhole) {
      String plain = line.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
      if (whole.contains(plain)
          || beginnings.stream().anyMatch(beginning -> beginning.isOf(plain))) {
        return true;
      }
    }
    return inside.isIn(line);
  }

  /// The beginnings that have a word of a line as their first, which most words are not.
  private List<Beginning> beginnings(String line, int start) {
    String word = line.substring(start, wordEnd(line, start)).toLowerCase(Locale.ROOT);
    return byFirstWord.getOrDefault(word.substring(0, wordEnd(word, 0)), List.of());
  }

  private static int start(String line) {
    int start = 0;
    while (start < line.length() && !isWord(line, start)) {
      start++;
    }
    return start;
  }

  private static int end(String line, int start) {
    int end = line.length();
    while (end > start && !isWord(line, end - 1)) {
      end--;
    }
    return end;
  }

  private static int wordEnd(String line, int start) {
    int end = start;
    while (end < line.length() && isWord(line, end)) {
      end++;
    }
    return end;
  }

  private static boolean isWord(String line, int at) {
    char c = line.charAt(at);
    return Character.isLetterOrDigit(c) || c == '©' || c == '™' || c == '*';
  }
}
