package org.copydesk.enrich.concept;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Numbers under numbers, several under one where need be, in two arrays that grow: some 20 bytes a
/// pair. Open addressing with linear probing; pairs that were taken out leave a mark until the
/// arrays grow.
final class Multimap {
  private static final int EMPTY = -1;
  private static final int GONE = -2;
  private static final int SMALLEST = 1 << 10;

  private long[] keys = new long[SMALLEST];
  private int[] values = new int[SMALLEST];
  private int used;
  private int pairs;

  Multimap() {
    Arrays.fill(values, EMPTY);
  }

  /// @param value not negative
  void add(long key, int value) {
    if (used * 4L >= values.length * 3L) {
      grow();
    }
    int slot = start(key);
    while (values[slot] != EMPTY) {
      slot = (slot + 1) & (values.length - 1);
    }
    keys[slot] = key;
    values[slot] = value;
    used++;
    pairs++;
  }

  void remove(long key, int value) {
    for (int slot = start(key); values[slot] != EMPTY; slot = (slot + 1) & (values.length - 1)) {
      if (keys[slot] == key && values[slot] == value) {
        values[slot] = GONE;
        pairs--;
        return;
      }
    }
  }

  void forEach(long key, IntConsumer value) {
    for (int slot = start(key); values[slot] != EMPTY; slot = (slot + 1) & (values.length - 1)) {
      if (keys[slot] == key && values[slot] != GONE) {
        value.accept(values[slot]);
      }
    }
  }

  private int start(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (values.length - 1);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    int size = pairs * 2L > values.length ? values.length * 2 : values.length;
    keys = new long[size];
    values = new int[size];
    Arrays.fill(values, EMPTY);
    used = 0;
    pairs = 0;
    for (int slot = 0; slot < oldValues.length; slot++) {
      if (oldValues[slot] >= 0) {
        add(oldKeys[slot], oldValues[slot]);
      }
    }
  }
}
