package org.copydesk.enrich.entity;

import java.util.List;
import org.copydesk.news.EntityType;

/// How much speaks for each type of entity.
final class Points {
  static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT);

  private static final int COUNT = EntityType.values().length;

  private final double[] points = new double[COUNT];

  void add(EntityType type, double more) {
    points[type.ordinal()] += more;
  }

  void add(Points other, double share) {
    for (int i = 0; i < COUNT; i++) {
      points[i] += share * other.points[i];
    }
  }

  double of(EntityType type) {
    return points[type.ordinal()];
  }

  EntityType best() {
    EntityType best = EntityType.PERSON;
    for (EntityType type : TYPES) {
      best = of(type) > of(best) ? type : best;
    }
    return best;
  }

  /// How far the best type is ahead of the next, at most of none at all.
  double lead() {
    EntityType best = best();
    double next = 0;
    for (EntityType type : TYPES) {
      next = type == best ? next : Math.max(next, of(type));
    }
    return of(best) - next;
  }
}
