package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.annotation.ResourceFile;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;

/// The authority file that is shipped with the service: countries with their capitals, large cities
/// and regions, well-known organisations.
final class Authority {
  /// A name of something known, matched with its case.
  record Name(String text, Known known) {}

  private static final int SHORTEST_IN_CAPITALS = 4;

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();
  private final String checksum;

  private Authority(String checksum) {
    this.checksum = checksum;
  }

  /// Reads the shipped files.
  static Authority shipped() {
    ResourceFile countries = ResourceFile.read(Authority.class, "countries.psv");
    ResourceFile places = ResourceFile.read(Authority.class, "places.psv");
    ResourceFile organisations = ResourceFile.read(Authority.class, "organisations.psv");
    Authority authority =
        new Authority(
            ResourceFile.read(Authority.class, "countries.psv", "places.psv", "organisations.psv")
                .sha256());
    countries.lines().forEach(authority::country);
    places.lines().forEach(authority::place);
    organisations.lines().forEach(authority::organisation);
    return authority;
  }

  String checksum() {
    return checksum;
  }

  List<Name> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  private void country(String line) {
    String[] f = line.split("\\|", -1);
    ExternalId iso = new ExternalId("iso3166-1", f[0]);
    Known country =
        new Known(
            "urn:copydesk:authority:country:" + f[0],
            f[1],
            EntityType.PLACE,
            Optional.of(f[0]),
            Optional.empty(),
            List.of(iso));
    add(f[1], country);
    names(f[2]).forEach(alias -> add(alias, country));
    List<String> capital = names(f[3]);
    if (!capital.isEmpty()) {
      Known city = place(capital.getFirst(), f[0], f[4], f[5]);
      capital.forEach(name -> add(name, city));
    }
  }

  private void place(String line) {
    String[] f = line.split("\\|", -1);
    Known place = place(f[0], f[1], f[2], f[3]);
    add(f[0], place);
    names(f[4]).forEach(alias -> add(alias, place));
  }

  private static Known place(String name, String country, String latitude, String longitude) {
    return new Known(
        "urn:copydesk:authority:place:" + (country.isEmpty() ? "" : country + ":") + Slug.of(name),
        name,
        EntityType.PLACE,
        Optional.of(country).filter(code -> !code.isEmpty()),
        Optional.of(new Coordinates(Double.parseDouble(latitude), Double.parseDouble(longitude))),
        List.of());
  }

  private void organisation(String line) {
    String[] f = line.split("\\|", -1);
    Known organisation =
        new Known(
            "urn:copydesk:authority:organisation:" + Slug.of(f[0]),
            f[0],
            EntityType.ORGANISATION,
            Optional.of(f[2]).filter(code -> !code.isEmpty()),
            Optional.empty(),
            List.of());
    add(f[0], organisation);
    names(f[1]).forEach(alias -> add(alias, organisation));
  }

  private static List<String> names(String field) {
    return Arrays.stream(field.split(";", -1)).filter(name -> !name.isBlank()).toList();
  }

  /// Adds a name; a place's also in capitals, as datelines have it.
  private void add(String name, Known known) {
    put(name, known);
    String capitals = name.toUpperCase(Locale.ROOT);
    if (known.type() == EntityType.PLACE
        && name.length() >= SHORTEST_IN_CAPITALS
        && !capitals.equals(name)) {
      put(capitals, known);
    }
  }

  private void put(String name, Known known) {
    List<Name> names =
        byFirstWord.computeIfAbsent(
            org.copydesk.enrich.concept.ConceptIndex.firstWord(name), _ -> new ArrayList<>());
    names.add(new Name(name, known));
    names.sort((left, right) -> right.text.length() - left.text.length());
  }

  /// The part of an id that is made of a name.
  static final class Slug {
    private Slug() {}

    static String of(String name) {
      String plain =
          java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "");
      return plain
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N}]+", "-")
          .replaceAll("^-|-$", "");
    }
  }
}
