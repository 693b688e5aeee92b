package org.copydesk.enrich.authority;

import java.util.List;
import java.util.Optional;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;

/// A person, place or organisation of an authority file.
///
/// @param id a public URI where there is one, of Wikidata, else GeoNames, else ROR; else
///   `urn:copydesk:authority:…`
/// @param name the preferred name
/// @param kind a narrower type in small letters: country, capital, city, region, river, company,
///   club; empty where unknown
/// @param country ISO 3166-1 alpha-2
/// @param externalIds all its ids in public schemes: {wikidata, Q90}, {geonames, 2988507},
///   {iso3166-1, FR}, {iso3166-2, US-GA}
/// @param population inhabitants of a place; 0 where unknown
/// @param prominence how likely the news means this one among those of the same name, 0 to 1
/// @param roles what a person does, the latest first
public record Entry(
    String id,
    String name,
    EntityType type,
    String kind,
    Optional<String> country,
    Optional<Coordinates> coordinates,
    List<ExternalId> externalIds,
    long population,
    double prominence,
    List<String> roles,
    Layer layer) {

  /// Takes copies of the lists.
  public Entry {
    externalIds = List.copyOf(externalIds);
    roles = List.copyOf(roles);
  }
}
