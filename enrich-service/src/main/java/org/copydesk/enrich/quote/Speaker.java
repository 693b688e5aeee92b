package org.copydesk.enrich.quote;

import java.util.Optional;
import org.copydesk.news.Entity;

/// Somebody who speaks.
///
/// @param entity the entity, where it is one
/// @param name its name, else the words for whoever speaks: "the judge"
/// @param start the UTF-16 index of the words that name or mean the speaker
/// @param end the UTF-16 index after them
/// @param cue the words that say so
/// @param confidence 0 to 1
record Speaker(
    Optional<Entity> entity,
    String name,
    int start,
    int end,
    Optional<Cue> cue,
    double confidence) {
  static Speaker of(Mention mention, int start, int end, Optional<Cue> cue, double confidence) {
    return new Speaker(
        Optional.of(mention.entity()), mention.entity().getName(), start, end, cue, confidence);
  }

  /// The same, less sure.
  Speaker lessSure(double factor) {
    return new Speaker(entity, name, start, end, cue, confidence * factor);
  }

  Optional<String> id() {
    return entity.map(Entity::getId);
  }

  /// Whether two are the same entity, or the same words.
  boolean same(Speaker other) {
    return id().equals(other.id()) && (id().isPresent() || name.equals(other.name));
  }
}
