package org.copydesk.ingest.normalize;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The frequent words of languages, found in an array of characters without cutting words out of
/// it: most words of a text are none of them.
final class FrequentWords {
  /// A word that is frequent in some languages.
  static final class Word {
    private final char[] letters;
    private final int hash;
    private final int[] languages;
    private final double weight;

    private Word(String word, List<Integer> languages) {
      this.letters = word.toCharArray();
      this.hash = hash(letters, 0, letters.length);
      this.languages = languages.stream().mapToInt(Integer::intValue).toArray();
      this.weight = 1.0 / Math.sqrt(languages.size());
    }

    /// Adds what the word counts to the sum of each language that has it.
    void addTo(double[] sums) {
      for (int language : languages) {
        sums[language] += weight;
      }
    }

    private boolean is(char[] text, int from, int to) {
      if (to - from != letters.length) {
        return false;
      }
      for (int i = 0; i < letters.length; i++) {
        if (text[from + i] != letters[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final @Nullable Word[] table;

  private FrequentWords(@Nullable Word[] table) {
    this.table = table;
  }

  /// A table of words.
  ///
  /// @param languages the languages that have each word, as numbers
  static FrequentWords of(Map<String, List<Integer>> languages) {
    @Nullable Word[] table = new Word[Integer.highestOneBit(languages.size()) * 8];
    languages.forEach((letters, having) -> {
      Word word = new Word(letters, having);
      int at = word.hash & (table.length - 1);
      while (table[at] != null) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = word;
    });
    return new FrequentWords(table);
  }

  /// The word that stands in a text between two places, if it is a frequent one.
  @Nullable Word find(char[] text, int from, int to) {
    int at = hash(text, from, to) & (table.length - 1);
    Word word = table[at];
    while (word != null && !word.is(text, from, to)) {
      at = (at + 1) & (table.length - 1);
      word = table[at];
    }
    return word;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return hash ^ (hash >>> 15);
  }
}
