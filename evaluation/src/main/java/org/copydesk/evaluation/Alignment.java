package org.copydesk.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    List<Pair> pairs = new ArrayList<>();
    meant.forEach((place, entity) -> {
      Entity other = found.get(place);
      if (other != null) {
        pairs.add(new Pair(other.getId(), entity.key()));
      }
    });
    Map<Pair, Long> together = sizes(pairs, Function.identity());
    Map<String, Long> here = sizes(pairs, Pair::found);
    Map<String, Long> there = sizes(pairs, Pair::meant);
    double precision = 0;
    double recall = 0;
    for (Pair pair : pairs) {
      double both = together.getOrDefault(pair, 0L);
      precision += both / here.getOrDefault(pair.found, 1L);
      recall += both / there.getOrDefault(pair.meant, 1L);
    }
    return new BCubed(precision, recall, pairs.size());
  }

  private record Pair(String found, String meant) {}

  private static <T> Map<T, Long> sizes(List<Pair> pairs, Function<Pair, T> of) {
    return pairs.stream().collect(Collectors.groupingBy(of, Collectors.counting()));
  }
}
