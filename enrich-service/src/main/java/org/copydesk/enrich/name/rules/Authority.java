package org.copydesk.enrich.name.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;

/// The authority file that is shipped with the service: countries with their capitals, large cities
/// and regions, well-known organisations, and the words for the people of a country, which name no
/// place.
final class Authority {
  /// Where a name means what it means here. In the files, `the:`, `in:` or `sport:` before a name.
  enum Context {
    ANYWHERE,
    /// After "the": the House.
    THE,
    /// After a preposition of place: in Nice.
    IN,
    /// In a sports report: Chelsea.
    SPORT;

    private static Context of(String prefix) {
      return valueOf(prefix.toUpperCase(Locale.ROOT));
    }
  }

  /// A name of something known, matched with its case.
  record Name(String text, Context context, Known known) {}

  private static final int SHORTEST_IN_CAPITALS = 4;
  private static final String[] FILES = {"countries.psv", "places.psv", "organisations.psv"};

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();
  private final Set<String> demonyms = new HashSet<>();

  /// Reads the shipped files.
  static Authority shipped() {
    Authority authority = new Authority();
    ResourceFile.read(Authority.class, FILES[0]).lines().forEach(authority::country);
    ResourceFile.read(Authority.class, FILES[1]).lines().forEach(authority::place);
    ResourceFile.read(Authority.class, FILES[2]).lines().forEach(authority::organisation);
    authority
        .byFirstWord
        .values()
        .forEach(names ->
            names.sort(
                Comparator.comparingInt((Name name) -> -name.text.length())
                    .thenComparing(Name::context, Comparator.reverseOrder())));
    return authority;
  }

  String checksum() {
    return ResourceFile.read(Authority.class, FILES).sha256();
  }

  /// The names whose first word is this one, longer ones first.
  List<Name> startingWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }

  /// Whether a word means the people or the language of a country: Finnish, Finns.
  boolean isDemonym(String word) {
    return demonyms.contains(word);
  }

  /// `code|name|other names|capital and its other names|latitude|longitude|demonyms`
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
    demonyms.addAll(names(f[6]));
  }

  /// `name|country code|latitude|longitude|other names`
  private void place(String line) {
    String[] f = line.split("\\|", -1);
    Known place = place(plain(f[0]), f[1], f[2], f[3]);
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

  /// `name|other names|country code`
  private void organisation(String line) {
    String[] f = line.split("\\|", -1);
    Known organisation =
        new Known(
            "urn:copydesk:authority:organisation:" + Slug.of(plain(f[0])),
            plain(f[0]),
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

  private static String plain(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /// Adds a name; longer ones also in capitals, as datelines and headlines have them.
  private void add(String name, Known known) {
    int colon = name.indexOf(':');
    Context context = colon < 0 ? Context.ANYWHERE : Context.of(name.substring(0, colon));
    String text = plain(name);
    put(new Name(text, context, known));
    String capitals = text.toUpperCase(Locale.ROOT);
    boolean several = text.contains(" ") || known.type() == EntityType.PLACE;
    if (several && text.length() >= SHORTEST_IN_CAPITALS && !capitals.equals(text)) {
      put(new Name(capitals, Context.ANYWHERE, known));
    }
  }

  private void put(Name name) {
    byFirstWord
        .computeIfAbsent(ConceptIndex.firstWord(name.text), _ -> new ArrayList<>())
        .add(name);
  }
}
