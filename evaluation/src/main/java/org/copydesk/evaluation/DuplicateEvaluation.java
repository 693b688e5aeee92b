package org.copydesk.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.copydesk.news.Enrichment;

/// The score of near-duplicates: every pair of articles is one or is none. Duplicates of the same
/// article are duplicates of each other.
public final class DuplicateEvaluation implements Evaluation {
  private Count pairs = Count.NONE;
  private final List<MarkedArticle> articles = new ArrayList<>();

  private DuplicateEvaluation() {}

  /// Compares every article with every other.
  ///
  /// @param alike whether two articles are near-duplicates, by their annotations
  public static DuplicateEvaluation of(
      List<Annotated> articles, BiPredicate<Enrichment, Enrichment> alike) {
    DuplicateEvaluation evaluation = new DuplicateEvaluation();
    for (int i = 0; i < articles.size(); i++) {
      Annotated one = articles.get(i);
      List<Mark> marks = new ArrayList<>();
      for (Annotated other : articles.subList(i + 1, articles.size())) {
        boolean meant = original(one).equals(original(other));
        boolean found = alike.test(one.found(), other.found());
        if (meant || found) {
          marks.add(evaluation.judge(other.gold().id(), meant, found));
        }
      }
      evaluation.articles.add(new MarkedArticle(one.gold(), marks));
    }
    return evaluation;
  }

  private static String original(Annotated article) {
    return article.gold().duplicateOf().orElse(article.gold().id());
  }

  private Mark judge(String other, boolean meant, boolean found) {
    pairs = pairs.plus(meant && found ? Count.RIGHT : meant ? Count.MISSING : Count.WRONG);
    if (meant && found) {
      return Mark.whole(Mark.Side.BOTH, Mark.RIGHT, other);
    }
    return meant
        ? Mark.whole(Mark.Side.GOLD, "missed", "near-duplicate of " + other)
        : Mark.whole(Mark.Side.FOUND, "invented", "near-duplicate of " + other);
  }

  /// Pairs of near-duplicates.
  public Count pairs() {
    return pairs;
  }

  @Override
  public String title() {
    return "Near-duplicates";
  }

  @Override
  public List<String> figures() {
    return List.of("pairs   " + pairs);
  }

  @Override
  public List<MarkedArticle> articles() {
    return List.copyOf(articles);
  }
}
