package org.copydesk.training.names;

/// Chances that fall the same way in every run.
final class Dice {
  private long state;

  Dice(long seed) {
    this.state = seed * 0x9E3779B97F4A7C15L + 0x1234567;
  }

  private long next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return state;
  }

  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
