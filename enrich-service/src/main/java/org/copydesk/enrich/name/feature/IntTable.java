package org.copydesk.enrich.name.feature;

/// Small numbers by key, without objects: how a document uses each of its words. A key that is not
/// there has 0.
public final class IntTable {
  private int[] keys;
  private int[] values;
  private int size;

  /// An empty table.
  ///
  /// @param expected how many keys are expected
  public IntTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(expected, 8) * 3 / 2) * 2;
    keys = new int[capacity];
    values = new int[capacity];
  }

  /// The value of a key.
  public int get(int key) {
    return values[slot(key)];
  }

  /// Gives a key another value, which must not be 0.
  public void put(int key, int value) {
    int slot = slot(key);
    if (values[slot] == 0) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
    if (size * 4L > keys.length * 3L) {
      grow();
    }
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B1) >>> 8 & mask;
    while (values[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
