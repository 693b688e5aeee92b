package org.copydesk.enrich.name.feature;

/// The numbers of features: well-mixed hashes, so that no strings are built for them.
public final class Hash {
  private static final int LONGEST = 48;

  private Hash() {}

  /// The hash of a word; what lies beyond 48 characters does not count.
  public static int of(CharSequence word) {
    int end = Math.min(word.length(), LONGEST);
    return of(word, 0, end);
  }

  static int of(CharSequence word, int from, int to) {
    int hash = 0x2545F491 + (to - from);
    for (int i = from; i < to; i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
      hash ^= hash >>> 15;
    }
    return mix(hash);
  }

  /// The hash of two numbers, in this order.
  public static int of(int first, int second) {
    return mix(first * 0x9E3779B1 + Integer.rotateLeft(second * 0x85EBCA77, 13));
  }

  static int of(int first, int second, int third) {
    return of(of(first, second), third);
  }

  static int of(int first, int second, int third, int fourth) {
    return of(of(of(first, second), third), fourth);
  }

  private static int mix(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x7FEB352D;
    h = (h ^ (h >>> 15)) * 0x846CA68B;
    return h ^ (h >>> 16);
  }
}
