package org.copydesk.enrich.entity;

import java.util.List;
import org.copydesk.news.EntityType;

/// How much speaks for each type of entity.
final class Points {
  static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT);

  private final double[] points = new double[TYPES.size() + 1];

  void add(EntityType type, double more) {
    points[place(type)] += more;
  }

  /// Of types that are not told apart, one place serves all.
  private static int place(EntityType type) {
    int index = TYPES.indexOf(type);
    return index < 0 ? TYPES.size() : index;
  }

  void add(Points other, double share) {
    for (int i = 0; i < points.length; i++) {
      points[i] += share * other.points[i];
    }
  }

  double of(EntityType type) {
    return points[place(type)];
  }

  EntityType best() {
    return TYPES.get(bestPlace());
  }

  private int bestPlace() {
    int best = 0;
    for (int i = 1; i < TYPES.size(); i++) {
      best = points[i] > points[best] ? i : best;
    }
    return best;
  }

  /// How far the best type is ahead of the next, at most of none at all.
  double lead() {
    int best = bestPlace();
    double next = 0;
    for (int i = 0; i < TYPES.size(); i++) {
      next = i == best ? next : Math.max(next, points[i]);
    }
    return points[best] - next;
  }
}
