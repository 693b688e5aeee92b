package org.copydesk.enrich.authority;

/// The first words of names, as a Bloom filter: never wrong when it says no, and wrong in about one
/// of a hundred words when it says yes.
final class StartFilter {
  private static final int BITS_A_NAME = 12;
  private static final long SMALL = 0x5DEECE66DL;

  private final long[] bits;
  private final int mask;

  StartFilter(int names) {
    bits = new long[Integer.highestOneBit(Math.max(64, names * BITS_A_NAME)) >>> 5];
    mask = bits.length * Long.SIZE - 1;
  }

  void add(String name) {
    long hash = hash(name);
    set((int) hash & mask);
    set((int) (hash >>> 24) & mask);
    set((int) (hash >>> 40) & mask);
  }

  boolean has(String word) {
    long hash = hash(word);
    return isSet((int) hash & mask)
        && isSet((int) (hash >>> 24) & mask)
        && isSet((int) (hash >>> 40) & mask);
  }

  /// A word that begins with a small letter starts other names than the same with a capital.
  private static long hash(String text) {
    String word = NameForm.firstWord(text);
    boolean small = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
    return NameForm.mix(NameForm.hash(word), small ? 1 : 0) ^ SMALL;
  }

  private void set(int bit) {
    bits[bit >>> 6] |= 1L << bit;
  }

  private boolean isSet(int bit) {
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }
}
