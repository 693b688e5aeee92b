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
  private static final int MOST_WORDS = 12;
  private static final String MORE = "…";

  private final Set<String> whole = new HashSet<>();
  private final Map<String, Boolean> beginnings = new HashMap<>();
  private final List<String> inside = new ArrayList<>();

  private Phrases(Set<String> entries) {
    for (String entry : entries) {
      String phrase = entry.replace(MORE, "");
      if (entry.startsWith(MORE)) {
        inside.add(phrase);
      } else if (entry.endsWith(MORE)) {
        boolean telling =
            ":：|".indexOf(phrase.charAt(phrase.length() - 1)) >= 0
                || Paragraphs.words(phrase) >= TELLING_WORDS;
        beginnings.put(phrase, telling);
      } else {
        whole.add(phrase);
      }
    }
  }

  /// The phrases of a table in this package.
  static Phrases of(String name) {
    return new Phrases(WordList.of(Phrases.class, name));
  }

  boolean match(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String plain = plain(line);
    return whole.contains(plain)
        || begins(plain, Paragraphs.words(plain) <= SHORT_WORDS)
        || holds(plain);
  }

  private boolean holds(String plain) {
    for (String phrase : inside) {
      if (plain.contains(phrase)) {
        return true;
      }
    }
    return false;
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

  private static String plain(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && !isWord(line, start)) {
      start++;
    }
    while (end > start && !isWord(line, end - 1)) {
      end--;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static boolean isWord(String line, int at) {
    char c = line.charAt(at);
    return Character.isLetterOrDigit(c) || c == '©' || c == '™' || c == '*';
  }
}
