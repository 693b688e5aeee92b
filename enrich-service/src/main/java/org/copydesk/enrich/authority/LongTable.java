package org.copydesk.enrich.authority;

import java.util.Arrays;

/// Numbers by number, in two arrays..
final class LongTable {
  static final int NOTHING = -1;

  private final long[] keys;
  private final int[] values;
  private final int mask;

  /// @param most how many keys it will hold at most
  LongTable(int most) {
    int slots = Integer.highestOneBit(Math.max(8, most + most / 3)) << 1;
    keys = new long[slots];
    values = new int[slots];
    mask = slots - 1;
    Arrays.fill(values, NOTHING);
  }

  /// The value under a key, or [#NOTHING].
  int get(long key) {
    return values[slot(key)];
  }

  /// Puts a value, not negative, and returns what lay there before, or [#NOTHING].
  int put(long key, int value) {
    int slot = slot(key);
    int before = values[slot];
    keys[slot] = key;
    values[slot] = value;
    return before;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (values[slot] != NOTHING && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
