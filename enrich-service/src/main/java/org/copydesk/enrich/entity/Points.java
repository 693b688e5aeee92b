package org.copydesk.enrich.entity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.news.EntityType;

/// How much speaks for each type of entity.
final class Points {
  static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT);

  private final Map<EntityType, Double> points = new EnumMap<>(EntityType.class);

  void add(EntityType type, double more) {
    points.merge(type, more, Double::sum);
  }

  void add(Points other, double share) {
    other.points.forEach((type, more) -> add(type, share * more));
  }

  double of(EntityType type) {
    return points.getOrDefault(type, 0.0);
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
