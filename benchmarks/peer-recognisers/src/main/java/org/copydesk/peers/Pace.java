package org.copydesk.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.evaluation.gold.GoldArticle;

/// How fast recognisers are, in rounds over the same articles that take turns, so that a busy
/// machine slows all of them alike.
final class Pace {
  /// The compiler shares the one processor.
  private static final int WARM_UP = 20;

  private static final int ROUNDS = 7;

  private final Recogniser recogniser;
  private final List<Duration> rounds = new ArrayList<>();

  Pace(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  static List<Pace> measure(List<Recogniser> recognisers, List<GoldArticle> articles) {
    List<Pace> paces = recognisers.stream().map(Pace::new).toList();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Pace pace : paces) {
        pace.run(articles, round >= WARM_UP);
      }
    }
    return paces;
  }

  private void run(List<GoldArticle> articles, boolean counts) {
    long start = System.nanoTime();
    int found = 0;
    for (GoldArticle article : articles) {
      found += recogniser.recognise(article).getEntities().size();
    }
    if (counts && found >= 0) {
      rounds.add(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /// Tokens in a second, in the round that was neither among the fast nor among the slow ones.
  double perSecond(int tokens) {
    Duration median = rounds.stream().sorted().toList().get(rounds.size() / 2);
    return tokens / (median.toNanos() / 1e9);
  }
}
