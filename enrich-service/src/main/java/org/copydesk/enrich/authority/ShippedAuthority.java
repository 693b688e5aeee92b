package org.copydesk.enrich.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.enrich.lexicon.ResourceFile;
import org.copydesk.enrich.name.rules.RuleRecogniser;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;

/// Stand-in.
public final class ShippedAuthority implements Authority {
  private final Map<String, List<Bearer>> byName = new HashMap<>();
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, Entry> demonyms = new HashMap<>();

  public ShippedAuthority() {
    for (String line : ResourceFile.read(RuleRecogniser.class, "countries.psv").lines()) {
      String[] f = line.split("\\|", -1);
      Entry e = entry("country:" + f[0], f[1], EntityType.PLACE, "country", f[0], Optional.empty(), 0.95, List.of(new ExternalId("iso3166-1", f[0])));
      add(f[1], e);
      names(f[2]).forEach(n -> add(n, e));
      names(f[6]).forEach(n -> demonyms.put(n, e));
      List<String> capital = names(f[3]);
      if (!capital.isEmpty()) {
        Entry c = entry("place:" + capital.getFirst(), capital.getFirst(), EntityType.PLACE, "city", f[0], Optional.of(new Coordinates(Double.parseDouble(f[4]), Double.parseDouble(f[5]))), 0.8, List.of());
        capital.forEach(n -> add(n, c));
      }
    }
    for (String line : ResourceFile.read(RuleRecogniser.class, "places.psv").lines()) {
      String[] f = line.split("\\|", -1);
      Entry e = entry("place:" + plain(f[0]), plain(f[0]), EntityType.PLACE, "city", f[1], Optional.of(new Coordinates(Double.parseDouble(f[2]), Double.parseDouble(f[3]))), 0.7, List.of());
      add(f[0], e);
      names(f[4]).forEach(n -> add(n, e));
    }
    for (String line : ResourceFile.read(RuleRecogniser.class, "organisations.psv").lines()) {
      String[] f = line.split("\\|", -1);
      Entry e = entry("organisation:" + plain(f[0]), plain(f[0]), EntityType.ORGANISATION, f[1].contains("sport:") ? "club" : "organisation", f[2], Optional.empty(), 0.6, List.of());
      add(f[0], e);
      names(f[1]).forEach(n -> add(n, e));
    }
  }

  private static String plain(String n) {
    return n.substring(n.indexOf(':') + 1);
  }

  private static List<String> names(String field) {
    return Arrays.stream(field.split(";", -1)).filter(n -> !n.isBlank()).toList();
  }

  private Entry entry(String id, String name, EntityType type, String kind, String country, Optional<Coordinates> at, double prominence, List<ExternalId> ids) {
    Entry e = new Entry("urn:copydesk:authority:" + id, name, type, kind, Optional.of(country).filter(c -> !c.isEmpty()), at, ids, 0, prominence, List.of(), Layer.SHIPPED);
    byId.put(e.id(), e);
    return e;
  }

  private final Set<String> starts = new HashSet<>();

  private void add(String listed, Entry e) {
    Name name = Name.of(listed);
    put(name.text(), new Bearer(e, name.context()));
    if (name.text().length() >= 4 && !name.text().equals(name.text().toUpperCase(Locale.ROOT))) {
      put(name.text().toUpperCase(Locale.ROOT), new Bearer(e, name.context()));
    }
  }

  private void put(String name, Bearer bearer) {
    byName.computeIfAbsent(NameForm.normalised(name), _ -> new ArrayList<>()).add(bearer);
    starts.add(NameForm.firstWord(name));
  }

  @Override
  public List<Bearer> bearers(String name) {
    return byName.getOrDefault(NameForm.normalised(name), List.of());
  }

  @Override
  public boolean mayStart(String word) {
    return starts.contains(NameForm.firstWord(word));
  }

  @Override
  public Optional<Entry> regionOf(Entry place) {
    return Optional.empty();
  }

  @Override
  public Optional<Entry> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<Entry> countryOfDemonym(String word) {
    return Optional.ofNullable(demonyms.get(word));
  }
}
