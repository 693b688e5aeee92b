package org.copydesk.enrich.authority;

import java.util.List;
import java.util.Optional;

/// An authority file without entries.
enum NoAuthority implements Authority {
  NONE;

  @Override
  public List<Bearer> bearers(String name) {
    return List.of();
  }

  @Override
  public Optional<Entry> byId(String id) {
    return Optional.empty();
  }

  @Override
  public boolean mayStart(String word) {
    return false;
  }

  @Override
  public Optional<Entry> regionOf(Entry place) {
    return Optional.empty();
  }
}
