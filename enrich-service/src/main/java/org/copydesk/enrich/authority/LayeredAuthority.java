package org.copydesk.enrich.authority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.news.ExternalId;

/// One authority file over another. What both know by a common id is one entry: the ids and facts
/// of both, under the name and kind of the lower one, which is edited for news, and as prominent as
/// the more prominent of the two.
///
/// @param upper what was added
/// @param lower what was there
public record LayeredAuthority(Authority upper, Authority lower) implements Authority {
  private static final Comparator<Bearer> PROMINENT_FIRST =
      Comparator.comparingDouble((Bearer bearer) -> bearer.entry().prominence()).reversed();

  @Override
  public List<Bearer> bearers(String name) {
    List<Bearer> above = upper.bearers(name);
    List<Bearer> below = lower.bearers(name);
    if (above.isEmpty()) {
      return below;
    }
    List<Bearer> all = new ArrayList<>();
    below.forEach(bearer -> all.add(new Bearer(joined(bearer.entry()), bearer.context())));
    for (Bearer bearer : above) {
      Optional<Entry> edited = sameBelow(bearer.entry());
      boolean there =
          edited.isPresent()
              && below.stream().anyMatch(known -> known.entry().id().equals(edited.get().id()));
      if (!there) {
        all.add(
            new Bearer(
                edited.map(entry -> joined(bearer.entry(), entry)).orElse(bearer.entry()),
                bearer.context()));
      }
    }
    all.sort(PROMINENT_FIRST);
    return all;
  }

  private Optional<Entry> sameBelow(Entry entry) {
    return lower.byId(entry.id()).filter(known -> known.type() == entry.type());
  }

  private Entry joined(Entry entry) {
    return upper
        .byId(entry.id())
        .filter(added -> added.type() == entry.type())
        .map(added -> joined(added, entry))
        .orElse(entry);
  }

  private static Entry joined(Entry added, Entry edited) {
    Set<ExternalId> ids = new LinkedHashSet<>(edited.externalIds());
    ids.addAll(added.externalIds());
    return new Entry(
        edited.id(),
        edited.name(),
        edited.type(),
        edited.kind(),
        edited.country().or(added::country),
        edited.coordinates().or(added::coordinates),
        List.copyOf(ids),
        Math.max(edited.population(), added.population()),
        Math.max(edited.prominence(), added.prominence()),
        added.roles().isEmpty() ? edited.roles() : added.roles(),
        added.layer());
  }

  @Override
  public Optional<Entry> byId(String id) {
    return lower.byId(id).map(this::joined).or(() -> upper.byId(id));
  }

  @Override
  public boolean mayStart(String word) {
    return upper.mayStart(word) || lower.mayStart(word);
  }

  @Override
  public Optional<Entry> regionOf(Entry place) {
    return lower.regionOf(place).or(() -> upper.regionOf(place));
  }
}
