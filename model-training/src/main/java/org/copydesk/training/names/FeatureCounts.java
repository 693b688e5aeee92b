package org.copydesk.training.names;

import java.util.Arrays;

/// How often each feature occurs, and a number for those that occur often enough.
final class FeatureCounts {
  private int[] keys = new int[1 << 20];
  private int[] counts = new int[1 << 20];
  private int size;

  void add(int feature, int times) {
    int slot = slot(feature);
    if (counts[slot] == 0) {
      keys[slot] = feature;
      size++;
    }
    counts[slot] += times;
    if (size * 3L > keys.length * 2L) {
      grow();
    }
  }

  private int slot(int feature) {
    int mask = keys.length - 1;
    int slot = (feature * 0x9E3779B1) >>> 5 & mask;
    while (counts[slot] != 0 && keys[slot] != feature) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /// Forgets what occurs less often than this and numbers the rest in the order of their hashes.
  ///
  /// @return the features by number
  int[] number(int leastOften) {
    int[] kept = new int[size];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] >= leastOften && keys[i] != 0) {
        kept[count++] = keys[i];
      }
    }
    int[] features = Arrays.copyOf(kept, count);
    Arrays.sort(features);
    Arrays.fill(counts, 0);
    keys = new int[Integer.highestOneBit(Math.max(count, 8)) * 4];
    counts = new int[keys.length];
    size = 0;
    for (int i = 0; i < features.length; i++) {
      int slot = slot(features[i]);
      keys[slot] = features[i];
      counts[slot] = i + 1;
    }
    return features;
  }

  /// The numbers of features, those that have none left out.
  ///
  /// @param hashes features
  /// @param size how many of them count
  int[] numbers(int[] hashes, int size) {
    int[] numbers = new int[size];
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int number = counts[slot(hashes[i])] - 1;
      if (number >= 0) {
        numbers[kept++] = number;
      }
    }
    return Arrays.copyOf(numbers, kept);
  }
}
