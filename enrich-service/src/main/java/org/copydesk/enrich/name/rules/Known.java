package org.copydesk.enrich.name.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.news.Concept;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;

/// Somebody or something that is known by name.
///
/// @param id its stable id
/// @param country ISO 3166-1 alpha-2
record Known(
    String id,
    String name,
    EntityType type,
    Optional<String> country,
    Optional<Coordinates> coordinates,
    List<ExternalId> externalIds) {

  /// Somebody or something that no file knows: its id is made of its name.
  static Known local(String name, EntityType type) {
    return new Known(
        "urn:copydesk:entity:" + type.name().toLowerCase(Locale.ROOT) + ":" + Slug.of(name),
        name,
        type,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /// The newsroom's own.
  static Known of(Concept concept) {
    return new Known(
        concept.getId(),
        concept.getName(),
        concept.getType(),
        concept.getCountry(),
        concept.getCoordinates(),
        concept.getExternalIds());
  }
}
