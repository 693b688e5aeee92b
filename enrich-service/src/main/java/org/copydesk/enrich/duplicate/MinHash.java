package org.copydesk.enrich.duplicate;

import java.util.Arrays;
import java.util.List;

/// The minima of a text's shingles under 128 permutations (Broder, 1997): two texts agree in a
/// minimum as often as a shingle of either is one of both. A shingle is two words in a row: one
/// changed word costs two of them.
final class MinHash {
  /// Permutations, and so the length of the answer.
  static final int PERMUTATIONS = 128;

  private static final int SHINGLE = 2;
  private static final int[] FACTORS = new int[PERMUTATIONS];
  private static final int[] SUMMANDS = new int[PERMUTATIONS];

  static {
    for (int i = 0; i < PERMUTATIONS; i++) {
      FACTORS[i] = (int) WordHash.mixed(2L * i + 1) | 1;
      SUMMANDS[i] = (int) WordHash.mixed(2L * i + 2);
    }
  }

  private MinHash() {}

  /// How many shingles so many words have.
  static int shingles(int words) {
    return Math.max(0, words - SHINGLE + 1);
  }

  /// The lower 16 bits of each minimum: the upper ones are nearly the same in all texts.
  static short[] minima(List<String> words) {
    long[] hashes = words.stream().mapToLong(WordHash::of).toArray();
    int[] minima = new int[PERMUTATIONS];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int at = 0; at < shingles(hashes.length); at++) {
      long shingle = 0;
      for (int i = at; i < at + SHINGLE; i++) {
        shingle = WordHash.mixed(shingle * 31 + hashes[i]);
      }
      lower(minima, (int) shingle);
    }
    short[] bits = new short[PERMUTATIONS];
    for (int i = 0; i < PERMUTATIONS; i++) {
      bits[i] = (short) minima[i];
    }
    return bits;
  }

  /// Whole-number arithmetic only, so that the JIT compiler does several at once.
  private static void lower(int[] minima, int shingle) {
    for (int i = 0; i < PERMUTATIONS; i++) {
      minima[i] = Math.min(minima[i], shingle * FACTORS[i] + SUMMANDS[i]);
    }
  }
}
