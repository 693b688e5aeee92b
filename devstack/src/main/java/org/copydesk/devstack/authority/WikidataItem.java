package org.copydesk.devstack.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.authority.ShippedAuthority;
import org.copydesk.news.Concept;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An item of Wikidata as its JSON dump has it.
record WikidataItem(JsonNode item) {
  private static final double MOST_SITES = Math.log(300);
  private static final String HUMAN = "Q5";
  private static final List<String> OF_ORGANISATIONS =
      List.of("P159", "P452", "P1128", "P749", "P355", "P169", "P488", "P6782");
  private static final List<String> LANGUAGES =
      List.of("en", "mul", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "tr", "id");

  /// In how many Wikipedias and their sisters it has a page.
  int sites() {
    return item.path("sitelinks").size();
  }

  /// The concept; empty where the item is no person, place or organisation, or has no name.
  ///
  /// @param countries knows the countries by their items
  Optional<Concept.Builder> concept(ShippedAuthority countries) {
    List<String> names = names();
    return names.isEmpty()
        ? Optional.empty()
        : type()
            .map(type ->
                new Ids()
                    .wikidata(item.path("id").asString(""))
                    .geonames(text("P1566"))
                    .ror(text("P6782"))
                    .also("isni", text("P213").replace(" ", ""))
                    .concept()
                    .setName(names.getFirst())
                    .setType(type)
                    .setAliases(Aliases.of(names.getFirst(), names))
                    .setCountry(country(countries))
                    .setCoordinates(coordinates())
                    .setPopulation(population())
                    .setProminence(Math.min(1, Math.log1p(sites()) / MOST_SITES))
                    .setDefinition(
                        item.path("descriptions").path("en").path("value").asString(null)));
  }

  private Optional<EntityType> type() {
    JsonNode claims = item.path("claims");
    boolean human = values("P31").anyMatch(value -> value.path("id").asString("").equals(HUMAN));
    if (human) {
      return Optional.of(EntityType.PERSON);
    }
    if (claims.has("P625") && claims.has("P1566")) {
      return Optional.of(EntityType.PLACE);
    }
    return OF_ORGANISATIONS.stream().anyMatch(claims::has)
        ? Optional.of(EntityType.ORGANISATION)
        : Optional.empty();
  }

  /// Labels before aliases, English before other languages.
  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (String language : LANGUAGES) {
      names.add(item.path("labels").path(language).path("value").asString(""));
    }
    for (JsonNode alias : item.path("aliases").path("en")) {
      names.add(alias.path("value").asString(""));
    }
    names.removeIf(String::isBlank);
    return names;
  }

  /// The values of a property, preferred ones first.
  private Stream<JsonNode> values(String property) {
    return Stream.of("preferred", "normal")
        .flatMap(rank ->
            item.path("claims")
                .path(property)
                .valueStream()
                .filter(claim -> claim.path("rank").asString("normal").equals(rank)))
        .map(claim -> claim.path("mainsnak").path("datavalue").path("value"));
  }

  private String text(String property) {
    return values(property).map(value -> value.asString("")).findFirst().orElse("");
  }

  private @Nullable String country(ShippedAuthority countries) {
    return Stream.of("P17", "P27", "P495")
        .flatMap(property -> values(property))
        .map(value -> "http://www.wikidata.org/entity/" + value.path("id").asString(""))
        .flatMap(id -> countries.byId(id).stream())
        .flatMap(entry -> country(entry).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> country(Entry entry) {
    return entry.type() == EntityType.PLACE ? entry.country() : Optional.empty();
  }

  private @Nullable Coordinates coordinates() {
    return values("P625")
        .filter(value -> value.path("latitude").isNumber() && value.path("longitude").isNumber())
        .findFirst()
        .map(value ->
            new Coordinates(value.path("latitude").asDouble(), value.path("longitude").asDouble()))
        .orElse(null);
  }

  private @Nullable Long population() {
    return values("P1082")
        .map(value -> value.path("amount").asString(""))
        .filter(amount -> amount.matches("\\+\\d{1,12}"))
        .map(amount -> Long.valueOf(amount.substring(1)))
        .findFirst()
        .orElse(null);
  }
}
