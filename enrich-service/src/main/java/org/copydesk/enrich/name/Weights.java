package org.copydesk.enrich.name;

import org.copydesk.enrich.name.chain.Label;

/// The weights of features, a small whole number for each label, found by the feature's hash.
final class Weights {
  private static final int WIDTH = Label.COUNT;

  /// Bits of the filter for each place in the table, 8 or 16 for each feature.
  private static final int BITS_A_SLOT = 8;

  private final int[] keys;
  private final byte[] rows;
  private final long[] filter;
  private final int mask;

  Weights(ModelFile.Rows file) {
    int[] keys = file.features();
    byte[] rows = file.weights();
    int capacity = Integer.highestOneBit(Math.max(8, keys.length * 5 / 4)) * 2;
    this.keys = new int[capacity];
    this.rows = new byte[capacity * WIDTH];
    this.filter = new long[capacity * BITS_A_SLOT / Long.SIZE];
    this.mask = capacity - 1;
    for (int i = 0; i < keys.length; i++) {
      int slot = slot(keys[i]);
      this.keys[slot] = keys[i];
      filter[keys[i] & filter.length - 1] |= bits(keys[i]);
      System.arraycopy(rows, i * WIDTH, this.rows, slot * WIDTH, WIDTH);
    }
  }

  private static long bits(int key) {
    return 1L << (key >>> 26) | 1L << (key >>> 20);
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B1) >>> 7 & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /// Adds the weights of some features to scores, a label each. Most features of a text are
  /// unknown, and the few bits of the filter, which stay near the processor, say so.
  ///
  /// @param from where in the scores the first label is
  /// @param features the first of them are read; what was in them is lost
  void addTo(int[] scores, int from, int[] features, int count) {
    int left = 0;
    for (int i = 0; i < count; i++) {
      int feature = features[i];
      long word = filter[feature & filter.length - 1];
      features[left] = feature;
      // No branch: the processor could not foresee it.
      left += (int) (word >>> (feature >>> 26) & word >>> (feature >>> 20) & 1);
    }
    // All places before the first row: the processor fetches several at once.
    for (int i = 0; i < left; i++) {
      features[i] = slot(features[i]);
    }
    for (int i = 0; i < left; i++) {
      if (keys[features[i]] != 0) {
        add(scores, from, features[i]);
      }
    }
  }

  private void add(int[] scores, int from, int slot) {
    int row = slot * WIDTH;
    for (int label = 0; label < WIDTH; label++) {
      scores[from + label] += rows[row + label];
    }
  }
}
