package org.copydesk.enrich.authority;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One authority file over another. Where both know an id, the upper one's word counts.
///
/// @param upper asked first
/// @param lower asked for the rest
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
    return Stream.concat(
            above.stream(),
            below.stream().filter(bearer -> upper.byId(bearer.entry().id()).isEmpty()))
        .sorted(PROMINENT_FIRST)
        .toList();
  }

  @Override
  public Optional<Entry> byId(String id) {
    return upper.byId(id).or(() -> lower.byId(id));
  }

  @Override
  public boolean mayStart(String word) {
    return upper.mayStart(word) || lower.mayStart(word);
  }

  @Override
  public Optional<Entry> regionOf(Entry place) {
    return upper.regionOf(place).or(() -> lower.regionOf(place));
  }
}
