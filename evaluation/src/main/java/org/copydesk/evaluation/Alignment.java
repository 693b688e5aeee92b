package org.copydesk.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.evaluation.gold.GoldEntity;
import org.copydesk.evaluation.gold.GoldMention;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;

/// Which entity found is which entity meant, judged by the mentions that both have to the letter,
/// whatever their types: the one that most of them belong to.
///
/// @param meant the entities by the places of their mentions
/// @param found likewise
record Alignment(Map<Place, GoldEntity> meant, Map<Place, Entity> found) {
  static Alignment of(Annotated article) {
    Map<Place, GoldEntity> meant = new LinkedHashMap<>();
    for (GoldMention mention : article.gold().mentions()) {
      meant.put(Place.of(mention), article.gold().entity(mention.entity()));
    }
    Map<Place, Entity> found = new LinkedHashMap<>();
    for (Entity entity : article.found().getEntities()) {
      for (EntityMention mention : entity.getMentions()) {
        found.putIfAbsent(Place.of(mention), entity);
      }
    }
    return new Alignment(meant, found);
  }

  /// The entity found that is the one meant; empty where no mention of it was found.
  Optional<Entity> found(GoldEntity entity) {
    return most(meant, entity, found, Entity::getId);
  }

  /// The entity meant that is the one found; empty where no mention of it was meant.
  Optional<GoldEntity> meant(Entity entity) {
    return most(found, entity, meant, GoldEntity::key);
  }

  private static <A, B> Optional<B> most(
      Map<Place, A> here, A entity, Map<Place, B> there, Function<B, String> id) {
    Map<B, Long> counts = new HashMap<>();
    here.forEach((place, other) -> {
      B counterpart = there.get(place);
      if (other.equals(entity) && counterpart != null) {
        counts.merge(counterpart, 1L, Long::sum);
      }
    });
    return counts.entrySet().stream()
        .max(
            Map.Entry.<B, Long>comparingByValue()
                .thenComparing(entry -> id.apply(entry.getKey()), Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  /// B-cubed over the mentions that both have: precision is, averaged over them, the share of an
  /// entity found that belongs to the entity meant; recall the reverse.
  BCubed bCubed() {
    Map<Place, String> mine =
        found.entrySet().stream()
            .filter(mention -> meant.containsKey(mention.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, mention -> mention.getValue().getId()));
    double precision = 0;
    double recall = 0;
    for (Place place : mine.keySet()) {
      double both = 0;
      double samePlace = 0;
      double sameMeant = 0;
      for (Place other : mine.keySet()) {
        boolean together = mine.get(place).equals(mine.get(other));
        boolean belong = meant.get(place).equals(meant.get(other));
        samePlace += together ? 1 : 0;
        sameMeant += belong ? 1 : 0;
        both += together && belong ? 1 : 0;
      }
      precision += both / samePlace;
      recall += both / sameMeant;
    }
    return new BCubed(precision, recall, mine.size());
  }
}
