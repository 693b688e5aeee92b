package org.copydesk.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.evaluation.gold.GoldEntity;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;

/// The names of an article, judged one by one. The kinds of mistake: missed, invented, boundary
/// (there is an answer, but with other limits), type, merged (the mention belongs to another entity
/// than most of the others), name (the entity has another name than the one meant).
final class EntityMarks {
  private final GoldArticle article;
  private final Alignment aligned;
  private final List<Mark> marks = new ArrayList<>();
  private final Set<String> named = new HashSet<>();

  private EntityMarks(GoldArticle article, Alignment aligned) {
    this.article = article;
    this.aligned = aligned;
  }

  static List<Mark> of(GoldArticle article, Alignment aligned) {
    EntityMarks marks = new EntityMarks(article, aligned);
    aligned.meant().forEach(marks::meant);
    aligned.found().forEach(marks::found);
    return marks.marks;
  }

  private void meant(Place place, GoldEntity meant) {
    Entity found = aligned.found().get(place);
    if (found == null) {
      marks.add(
          Mark.gold(
              place,
              overlapped(place, aligned.found()) ? "boundary" : "missed",
              label(place, meant.type(), meant.name())));
    } else {
      marks.add(
          Mark.both(
              place,
              verdict(meant, found),
              label(place, meant.type(), meant.name()) + difference(meant, found)));
    }
  }

  private void found(Place place, Entity found) {
    if (!aligned.meant().containsKey(place)) {
      marks.add(
          Mark.found(
              place,
              overlapped(place, aligned.meant()) ? "boundary" : "invented",
              label(place, found.getType(), found.getName())));
    }
  }

  private String verdict(GoldEntity meant, Entity found) {
    if (meant.type() != found.getType()) {
      return "type";
    }
    if (!aligned.meant(found).equals(Optional.of(meant))
        || !aligned.found(meant).equals(Optional.of(found))) {
      return "merged";
    }
    return named.add(meant.key()) && !meant.isCalled(found.getName()) ? "name" : Mark.RIGHT;
  }

  private static String difference(GoldEntity meant, Entity found) {
    boolean same = meant.type() == found.getType() && meant.isCalled(found.getName());
    return same ? "" : "; found: " + description(found.getType(), found.getName());
  }

  private String label(Place place, EntityType type, String name) {
    return "%s: %s"
        .formatted(
            article.surface(place.field(), place.start(), place.end()), description(type, name));
  }

  private static String description(EntityType type, String name) {
    return type.name().toLowerCase(Locale.ROOT) + " " + name;
  }

  private static boolean overlapped(Place place, Map<Place, ?> others) {
    return others.keySet().stream().anyMatch(place::overlaps);
  }
}
