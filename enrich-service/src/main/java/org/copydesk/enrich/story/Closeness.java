package org.copydesk.enrich.story;

import java.util.List;
import java.util.function.Function;
import org.copydesk.news.Sketch;

/// How surely articles tell of the same event: by their entities, their words and the time between
/// them. Two stories too many do less harm than two events in one story, so both entities and words
/// have to agree.
final class Closeness {
  /// From here on, the same event is told.
  static final double SAME_EVENT = 0.36;

  private static final double LEAST_ENTITIES = 0.25;
  private static final double LEAST_TERMS = 0.2;
  private static final double LEAST_TERMS_ALONE = 0.6;
  private static final double LOST_AT_THE_END = 0.25;
  private static final double FEWEST_ENTITIES_IN_COMMON = 0.1;
  private static final double FEWEST_TERMS_IN_COMMON = 0.2;

  private Closeness() {}

  /// Of two articles, 0 to 1.
  static double of(Sketch one, Sketch other) {
    return of(List.of(one), List.of(other));
  }

  /// Of two stories by some of their articles, 0 to 1.
  static double of(List<Sketch> some, List<Sketch> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    Features entities = middle(some, Closeness::entities);
    Features otherEntities = middle(others, Closeness::entities);
    double terms = middle(some, Closeness::terms).cosine(middle(others, Closeness::terms));
    double score;
    if (entities.isEmpty() || otherEntities.isEmpty()) {
      score = terms < LEAST_TERMS_ALONE ? 0 : terms;
    } else {
      double shared = entities.cosine(otherEntities);
      score = shared < LEAST_ENTITIES || terms < LEAST_TERMS ? 0 : (shared + terms) / 2;
    }
    return score * (1 - LOST_AT_THE_END * apart(some, others));
  }

  /// Whether a new version is another article at the same address. One that merely changes has more
  /// in common with the version before, and stays in its story.
  static boolean anotherArticle(Sketch old, Sketch now) {
    return entities(old).cosine(entities(now)) < FEWEST_ENTITIES_IN_COMMON
        && terms(old).cosine(terms(now)) < FEWEST_TERMS_IN_COMMON;
  }

  /// The shortest time between two of them as a share of the 72 hours, up to 1.
  private static double apart(List<Sketch> some, List<Sketch> others) {
    long apart = Long.MAX_VALUE;
    for (Sketch one : some) {
      for (Sketch other : others) {
        apart =
            Math.min(
                apart, Math.abs(one.getBorn().toEpochMilli() - other.getBorn().toEpochMilli()));
      }
    }
    return Math.min(1, (double) apart / Lookup.WINDOW.toMillis());
  }

  private static Features middle(List<Sketch> sketches, Function<Sketch, Features> part) {
    return Features.middle(
        sketches.stream().map(part).filter(features -> !features.isEmpty()).toList());
  }

  private static Features entities(Sketch sketch) {
    return Features.read(sketch.getEntities());
  }

  private static Features terms(Sketch sketch) {
    return Features.read(sketch.getTerms());
  }
}
