package org.copydesk.enrich.name;

import org.copydesk.enrich.name.chain.Label;

/// The weights of features, a small whole number for each label, found by the feature's hash.
final class Weights {
  private static final int WIDTH = Label.COUNT;

  private final int[] keys;
  private final byte[] rows;
  private final int mask;

  Weights(ModelFile.Rows file) {
    int[] keys = file.features();
    byte[] rows = file.weights();
    int capacity = Integer.highestOneBit(Math.max(8, keys.length * 5 / 4)) * 2;
    this.keys = new int[capacity];
    this.rows = new byte[capacity * WIDTH];
    this.mask = capacity - 1;
    for (int i = 0; i < keys.length; i++) {
      int slot = slot(keys[i]);
      this.keys[slot] = keys[i];
      System.arraycopy(rows, i * WIDTH, this.rows, slot * WIDTH, WIDTH);
    }
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B1) >>> 7 & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /// Adds the weights of a feature to scores, a label each, from an index on.
  void addTo(int[] scores, int from, int feature) {
    int slot = slot(feature);
    if (keys[slot] == 0) {
      return;
    }
    int row = slot * WIDTH;
    for (int label = 0; label < WIDTH; label++) {
      scores[from + label] += rows[row + label];
    }
  }
}
