package org.copydesk.training.authority;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.enrich.authority.Context;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.authority.Layer;
import org.copydesk.enrich.authority.Listing;
import org.copydesk.enrich.authority.Name;
import org.copydesk.enrich.authority.NameForm;
import org.copydesk.enrich.authority.PublicId;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;

/// An entry that is being put together.
final class Draft {
  private static final Pattern NO_SLUG = Pattern.compile("[^\\p{L}\\p{N}]+");

  final EntityType type;
  final String kind;
  final String country;
  String name;
  private final Map<String, Context> names = new LinkedHashMap<>();
  private final List<ExternalId> otherIds = new ArrayList<>();
  long wikidata;
  long geonames;
  long population;
  double prominence;
  Optional<Coordinates> where = Optional.empty();
  Optional<Draft> region = Optional.empty();
  List<String> roles = List.of();

  /// @param name the preferred name, perhaps with a context before it
  Draft(EntityType type, String kind, String country, String name) {
    this.type = type;
    this.kind = kind;
    this.country = country;
    this.name = Name.of(name).text();
    add(name);
  }

  /// Makes a name, perhaps with a context before it, the preferred one.
  void rename(String listed) {
    name = Name.of(listed).text();
    names.remove(name);
    add(listed);
  }

  /// Adds a name, perhaps with a context before it; a later word on the context of a name wins.
  void add(String listed) {
    Name added = Name.of(listed);
    add(added.text(), added.context());
  }

  void add(String text, Context context) {
    String normal = NameForm.normalised(text);
    if (!normal.isEmpty()) {
      names.put(normal, context);
    }
  }

  void external(String scheme, String id) {
    otherIds.add(new ExternalId(scheme, id));
  }

  /// Takes the number of a Wikidata id, if there is one.
  void wikidata(String id) {
    wikidata = id.isEmpty() ? 0 : Long.parseLong(id.substring(1));
  }

  void at(double latitude, double longitude) {
    where = Optional.of(new Coordinates(latitude, longitude));
  }

  boolean has(String text) {
    return names.containsKey(text);
  }

  Context context(String text) {
    return names.getOrDefault(text, Context.ANYWHERE);
  }

  Iterable<String> names() {
    return List.copyOf(names.keySet());
  }

  String id() {
    if (wikidata > 0) {
      return PublicId.WIKIDATA.uri(wikidata);
    }
    if (geonames > 0) {
      return PublicId.GEONAMES.uri(geonames);
    }
    String at = country.isEmpty() || type == EntityType.PERSON ? "" : country + ":";
    String slug =
        NO_SLUG.matcher(NameForm.unaccented(name).toLowerCase(Locale.ROOT)).replaceAll("-");
    return "urn:copydesk:authority:" + type.name().toLowerCase(Locale.ROOT) + ":" + at + slug;
  }

  /// The entry as an index takes it. A name that another writes without accents is left out: the
  /// index finds it anyway.
  Listing listing() {
    List<ExternalId> ids = new ArrayList<>();
    if (wikidata > 0) {
      ids.add(PublicId.WIKIDATA.external(wikidata));
    }
    if (geonames > 0) {
      ids.add(PublicId.GEONAMES.external(geonames));
    }
    ids.addAll(otherIds);
    Entry entry =
        new Entry(
            id(),
            name,
            type,
            kind,
            country.isEmpty() ? Optional.empty() : Optional.of(country),
            where,
            ids,
            population,
            prominence,
            roles,
            Layer.SHIPPED);
    return new Listing(entry, listed(), region.map(Draft::id));
  }

  private List<Name> listed() {
    List<Name> listed = new ArrayList<>();
    String preferred = NameForm.normalised(name);
    listed.add(new Name(preferred, names.getOrDefault(preferred, Context.ANYWHERE)));
    names.forEach((text, context) -> {
      boolean again =
          text.equals(preferred)
              || names.keySet().stream()
                  .anyMatch(
                      other -> !other.equals(text) && NameForm.unaccented(other).equals(text));
      if (!again) {
        listed.add(new Name(text, context));
      }
    });
    return listed;
  }
}
