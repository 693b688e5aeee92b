package org.copydesk.enrich.name.feature;

import java.util.Arrays;

/// The features of a word wherever it stands. Seen from its neighbours fewer of them count.
public final class WordFeatures {
  /// How far from a token its neighbours' features are looked at.
  public static final int WINDOW = 2;

  private static final int[] PREFIXES = {4, 6, 8, 10, 12, 16};

  private final int[] features = new int[80];
  private int count;

  private WordFeatures() {}

  /// The features of a word as seen from a token.
  ///
  /// @param offset where the word stands, seen from the token: from -2 to 2
  public static int[] of(Word word, int offset) {
    WordFeatures all = new WordFeatures();
    all.far(word);
    if (Math.abs(offset) < WINDOW) {
      all.near(word);
    }
    if (offset == 0) {
      all.own(word);
    }
    int[] features = Arrays.copyOf(all.features, all.count);
    for (int i = 0; i < features.length; i++) {
      features[i] = Hash.of(features[i], offset + 11);
    }
    return features;
  }

  private void add(int template, int value) {
    features[count++] = Hash.of(template, value);
  }

  private void far(Word word) {
    add(1, word.lowerHash);
    add(2, word.shape);
    add(3, word.cluster(10));
    add(4, word.wideGroup());
    add(5, Hash.of(word.classes, word.casing.number()));
  }

  private void near(Word word) {
    if (word.casing == Casing.TEXT) {
      add(6, Hash.of(word.text));
    }
    add(7, word.cluster(6));
    add(8, word.cluster(30));
    add(9, word.gazetteer);
    add(46, word.group);
    add(10, Hash.of(word.cluster(8), word.shape));
    affixes(word, 3, 3);
    for (int bits = word.classes; bits != 0; bits &= bits - 1) {
      add(11, Integer.numberOfTrailingZeros(bits));
    }
  }

  private void own(Word word) {
    for (int bits : PREFIXES) {
      add(12 + bits, word.cluster(bits));
    }
    affixes(word, 1, 2);
    affixes(word, 4, 5);
    for (int bits = word.gazetteer; bits != 0; bits &= bits - 1) {
      add(40, Hash.of(Integer.numberOfTrailingZeros(bits), word.shape));
    }
    add(41, Math.min(word.text.length(), 12));
    add(42, Hash.of(word.wideGroup(), word.shape));
    add(43, 0);
    int hyphen = word.lower.indexOf('-');
    if (hyphen > 0 && hyphen < word.lower.length() - 1) {
      add(44, Hash.of(word.lower, 0, hyphen));
      add(45, Hash.of(word.lower, hyphen + 1, word.lower.length()));
    }
  }

  private void affixes(Word word, int shortest, int longest) {
    String lower = word.lower;
    for (int i = shortest; i <= longest && i < lower.length(); i++) {
      add(50 + i, Hash.of(lower, 0, i));
      add(60 + i, Hash.of(lower, lower.length() - i, lower.length()));
    }
  }
}
