package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.news.Entity;

/// Writes an entity as the annotations carry it.
final class EntityRecord {
  private EntityRecord() {}

  /// @param same all that is the entity, at least one
  /// @param demonyms how many words for its people there are, where it is a country
  static Entity of(String id, List<Cluster> same, int demonyms, String annotator) {
    List<Spot> spots = new ArrayList<>();
    same.forEach(cluster -> spots.addAll(cluster.spots()));
    spots.sort(Comparator.comparingLong(Spot::order));
    Cluster first = same.getFirst();
    Optional<Entry> entry = first.link().map(Cluster.Link::entry);
    return Entity.newBuilder()
        .setId(id)
        .setName(entry.map(Entry::name).orElseGet(() -> first.main().text()))
        .setType(first.type())
        .setRelevance(Relevance.of(spots, demonyms))
        .setConfidence(same.stream().mapToDouble(EntityRecord::confidence).max().orElse(0))
        .setLinkConfidence(first.link().map(Cluster.Link::confidence).orElse(null))
        .setExternalIds(entry.map(Entry::externalIds).orElse(List.of()))
        .setCoordinates(entry.flatMap(Entry::coordinates).orElse(null))
        .setCountry(entry.flatMap(Entry::country).orElse(null))
        .setMentions(
            spots.stream()
                .map(spot -> spot.passage().field().mention(spot.start(), spot.end()))
                .toList())
        .setAnnotator(annotator)
        .build();
  }

  /// How likely the entity is one, of this type.
  private static double confidence(Cluster cluster) {
    if (cluster.main().first().newsroom().isPresent()) {
      return 1;
    }
    return 1 / (1 + Math.exp(-0.6 * cluster.points().lead()));
  }
}
