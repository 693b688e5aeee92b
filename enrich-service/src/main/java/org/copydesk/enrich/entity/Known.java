package org.copydesk.enrich.entity;

import java.util.List;
import java.util.Optional;
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
    List<ExternalId> externalIds) {}
