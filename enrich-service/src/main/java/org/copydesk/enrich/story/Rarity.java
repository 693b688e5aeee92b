package org.copydesk.enrich.story;

import java.time.Duration;
import org.copydesk.enrich.duplicate.WordHash;

/// How rare entities and words are in the news of these days: weights as of information retrieval
/// (inverse document frequency). Each partition counts its own articles, which are a fair sample of
/// all, in a count-min sketch of fixed size (Cormode and Muthukrishnan, 2005); all counts are
/// halved every day. Only weights depend on it, so it need not survive a restart.
final class Rarity {
  private static final int ROWS = 3;
  private static final int COLUMNS = 1 << 16;
  private static final long DAY = Duration.ofDays(1).toMillis();

  /// As if so many articles had been seen before the first one.
  private static final double BEFORE = 500;

  private final float[][] counts = new float[ROWS][COLUMNS];
  private double articles;
  private long day = Long.MIN_VALUE;

  /// Takes note of the time; at the end of a day everything counts half.
  void passing(long at) {
    long today = at / DAY;
    if (today > day && day != Long.MIN_VALUE) {
      articles /= 2;
      for (float[] row : counts) {
        for (int i = 0; i < row.length; i++) {
          row[i] /= 2;
        }
      }
    }
    day = Math.max(day, today);
  }

  /// An article has come.
  void countArticle() {
    articles++;
  }

  /// It names this.
  void count(String name) {
    long hash = WordHash.of(name);
    for (int row = 0; row < ROWS; row++) {
      counts[row][column(hash, row)]++;
    }
  }

  /// The weight of an entity or word: the more, the rarer.
  ///
  /// @param usual the share of articles that name such things before anything was counted
  double weight(String name, double usual) {
    double count = Double.MAX_VALUE;
    long hash = WordHash.of(name);
    for (int row = 0; row < ROWS; row++) {
      count = Math.min(count, counts[row][column(hash, row)]);
    }
    return Math.max(0, Math.log((articles + BEFORE) / (count + usual * BEFORE)));
  }

  private static int column(long hash, int row) {
    return (int) (hash >>> (row * Short.SIZE)) & (COLUMNS - 1);
  }
}
