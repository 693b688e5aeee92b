package org.copydesk.training.authority;

/// How likely the news means an entry among those of the same name, 0 to 1: for places by how many
/// people live there, on a logarithmic scale, for others by the rank that their list gives.
final class Prominence {
  private static final double[] RANKS = {0.2, 0.3, 0.45, 0.6, 0.75, 0.9};

  private Prominence() {}

  static double country(long population) {
    return 0.6 + 0.04 * log(population);
  }

  static double territory(long population) {
    return 0.4 + 0.04 * log(population);
  }

  /// A city's: 1,000 inhabitants 0.14, 100,000 0.43, ten million 0.71.
  static double city(long population) {
    return Math.max(0.05, (log(population) - 2) / 7);
  }

  static double capital(long population) {
    return Math.min(0.95, 0.15 + city(population));
  }

  /// Of a rank 1 to 5, 5 for what the world's news names daily; 0 where none is given.
  static double rank(int rank) {
    if (rank < 0 || rank >= RANKS.length) {
      throw new IllegalArgumentException("rank " + rank + " is not 1 to 5");
    }
    return RANKS[rank];
  }

  private static double log(long population) {
    return population < 1 ? 0 : Math.log10((double) population);
  }
}
