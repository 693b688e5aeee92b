package org.copydesk.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.evaluation.gold.GoldEntity;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;
import org.jspecify.annotations.Nullable;

/// The score of names: a mention is right with the very code points and the type meant. Entities
/// that are neither people nor organisations nor places are not looked at.
public final class EntityEvaluation implements Evaluation {
  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE);

  private final Map<EntityType, Count> typed = new EnumMap<>(EntityType.class);
  private Count untyped = Count.NONE;
  private BCubed merged = BCubed.NONE;
  private Share names = Share.NONE;
  private final List<MarkedArticle> articles = new ArrayList<>();

  private EntityEvaluation() {}

  /// Scores the entities of articles.
  public static EntityEvaluation of(List<Annotated> articles) {
    EntityEvaluation evaluation = new EntityEvaluation();
    articles.forEach(evaluation::add);
    return evaluation;
  }

  private void add(Annotated article) {
    Alignment aligned = Alignment.of(article);
    aligned.found().values().removeIf(entity -> !TYPES.contains(entity.getType()));
    aligned.meant().forEach((place, meant) -> count(meant, aligned.found().get(place)));
    aligned
        .found()
        .forEach((place, found) -> {
          if (!aligned.meant().containsKey(place)) {
            count(found.getType(), Count.WRONG);
            untyped = untyped.plus(Count.WRONG);
          }
        });
    merged = merged.plus(aligned.bCubed());
    for (GoldEntity entity : article.gold().entities()) {
      Optional<Entity> found = aligned.found(entity);
      if (found.isPresent()) {
        names = names.plus(entity.isCalled(found.get().getName()));
      }
    }
    articles.add(new MarkedArticle(article.gold(), EntityMarks.of(article.gold(), aligned)));
  }

  private void count(GoldEntity meant, @Nullable Entity found) {
    untyped = untyped.plus(found == null ? Count.MISSING : Count.RIGHT);
    if (found != null && found.getType() == meant.type()) {
      count(meant.type(), Count.RIGHT);
      return;
    }
    count(meant.type(), Count.MISSING);
    if (found != null) {
      count(found.getType(), Count.WRONG);
    }
  }

  private void count(EntityType type, Count one) {
    typed.merge(type, one, Count::plus);
  }

  /// Mentions of a type.
  public Count mentions(EntityType type) {
    return typed.getOrDefault(type, Count.NONE);
  }

  /// Mentions of all types, with their types.
  public Count mentions() {
    return typed.values().stream().reduce(Count.NONE, Count::plus);
  }

  /// Mentions of all types, whatever type they were given.
  public Count untypedMentions() {
    return untyped;
  }

  /// How well mentions were put together into entities.
  public BCubed merged() {
    return merged;
  }

  /// Of the entities meant of which a mention was found, those with the name meant.
  public Share names() {
    return names;
  }

  @Override
  public String title() {
    return "Entities";
  }

  @Override
  public List<String> figures() {
    List<String> figures = new ArrayList<>();
    figures.add("all types     " + mentions());
    for (EntityType type : TYPES) {
      figures.add("%-13s %s".formatted(type.name().toLowerCase(Locale.ROOT), mentions(type)));
    }
    figures.add("untyped       " + untyped);
    figures.add("merged        B-cubed " + merged);
    figures.add("names right   " + names);
    return figures;
  }

  @Override
  public List<MarkedArticle> articles() {
    return List.copyOf(articles);
  }
}
