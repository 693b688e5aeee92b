package org.copydesk.devstack.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.devstack.replay.Difference.Kind;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;

/// Compares two enrichments of the same words. Entities are the same where they stand for the same
/// words in one place at least.
final class Differences {
  private record Spot(TextField field, int start, int end) {
    static Spot of(EntityMention mention) {
      return new Spot(mention.getField(), mention.getStart(), mention.getEnd());
    }
  }

  private Differences() {}

  /// Whether they say the same, whoever said it and in whatever revision.
  static boolean areNone(Enrichment before, Enrichment after) {
    return plain(before).equals(plain(after));
  }

  private static Enrichment plain(Enrichment enrichment) {
    return Enrichment.newBuilder(enrichment).setRevision(0).build();
  }

  static List<Difference> of(Enrichment before, Enrichment after) {
    List<Difference> differences = entities(before.getEntities(), after.getEntities());
    differences.addAll(
        sets(
            texts(before.getQuotes(), Differences::quote),
            texts(after.getQuotes(), Differences::quote),
            Kind.QUOTE_APPEARED,
            Kind.QUOTE_WENT));
    differences.addAll(
        sets(
            texts(before.getTopics(), Differences::topic),
            texts(after.getTopics(), Differences::topic),
            Kind.TOPIC_APPEARED,
            Kind.TOPIC_WENT));
    return differences;
  }

  private static List<Difference> entities(List<Entity> before, List<Entity> after) {
    Map<Spot, Entity> standing = new HashMap<>();
    before.forEach(entity -> entity.getMentions().forEach(m -> standing.put(Spot.of(m), entity)));
    Set<Entity> gone = new HashSet<>(before);
    List<Difference> differences = new ArrayList<>();
    for (Entity entity : after) {
      List<Entity> same =
          entity.getMentions().stream()
              .flatMap(m -> java.util.stream.Stream.ofNullable(standing.get(Spot.of(m))))
              .distinct()
              .toList();
      if (same.isEmpty()) {
        differences.add(new Difference(Kind.ENTITY_APPEARED, name(entity)));
      } else {
        Entity was = same.getFirst();
        if (was.getType() != entity.getType()) {
          differences.add(
              new Difference(Kind.ENTITY_CHANGED_TYPE, name(was) + " is now " + entity.getType()));
        } else if (!was.getId().equals(entity.getId())) {
          differences.add(
              new Difference(
                  Kind.ENTITY_CHANGED_ID,
                  "%s: %s is now %s".formatted(was.getName(), was.getId(), entity.getId())));
        }
      }
      gone.removeAll(new HashSet<>(same));
    }
    before.stream()
        .filter(gone::contains)
        .forEach(entity -> differences.add(new Difference(Kind.ENTITY_WENT, name(entity))));
    return differences;
  }

  private static List<Difference> sets(
      Set<String> before, Set<String> after, Kind appeared, Kind went) {
    List<Difference> differences = new ArrayList<>();
    after.stream()
        .filter(text -> !before.contains(text))
        .sorted()
        .forEach(text -> differences.add(new Difference(appeared, text)));
    before.stream()
        .filter(text -> !after.contains(text))
        .sorted()
        .forEach(text -> differences.add(new Difference(went, text)));
    return differences;
  }

  private static <T> Set<String> texts(List<T> annotations, Function<T, String> text) {
    return annotations.stream().map(text).collect(Collectors.toSet());
  }

  private static String name(Entity entity) {
    return entity.getName() + " (" + entity.getType() + ")";
  }

  private static String quote(QuoteAnnotation quote) {
    return "%s of %s at %d to %d"
        .formatted(
            quote.getKind(),
            quote.getSpeakerName().orElse("nobody named"),
            quote.getSpan().getStart(),
            quote.getSpan().getEnd());
  }

  private static String topic(TopicAnnotation topic) {
    return topic.getScheme() + ":" + topic.getCode() + " " + topic.getName();
  }
}
