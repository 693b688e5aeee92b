package org.copydesk.ingest.plaintext;

import java.util.HashMap;
import java.util.HashSet;
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
  private static final int MOST_WORDS = 12;
  private static final String MORE = "…";

  private final Set<String> whole = new HashSet<>();
  private final Map<String, Boolean> beginnings = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();
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
        beginnings.put(phrase, telling);
        firstWords.add(phrase.substring(0, wordEnd(phrase, 0)));
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
    boolean begins = mayBegin(line, start);
    if (begins || end - start <= longestWhole) {
      String plain = line.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
      if (whole.contains(plain)
          || (begins && begins(plain, Paragraphs.words(plain) <= SHORT_WORDS))) {
        return true;
      }
    }
    return inside.isIn(line);
  }

  /// Whether the first word is that of any beginning, as in few lines.
  private boolean mayBegin(String line, int start) {
    String word = line.substring(start, wordEnd(line, start));
    return firstWords.contains(word.toLowerCase(Locale.ROOT));
  }

  /// Tries every beginning that ends with a word, with and without the mark after it.
  private boolean begins(String plain, boolean isShort) {
    int words = 0;
    for (int end = 1; end <= plain.length() && words < MOST_WORDS; end++) {
      boolean wordEnds = isWord(plain, end - 1) && (end == plain.length() || !isWord(plain, end));
      if (wordEnds) {
        words++;
        if (isBeginning(plain.substring(0, end), isShort)
            || isBeginning(marked(plain, end, 1), isShort)
            || isBeginning(marked(plain, end, 2), isShort)) {
          return true;
        }
      }
    }
    return false;
  }

  /// A beginning with the marks after it: "read more:", "lire aussi :".
  private static String marked(String plain, int end, int marks) {
    return plain.substring(0, Math.min(end + marks, plain.length()));
  }

  private boolean isBeginning(String phrase, boolean isShort) {
    Boolean telling = beginnings.get(phrase);
    return telling != null && (telling || isShort);
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
