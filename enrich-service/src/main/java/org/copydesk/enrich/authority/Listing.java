package org.copydesk.enrich.authority;

import java.util.List;
import java.util.Optional;

/// An entry as an index takes it.
///
/// @param names all its names, the preferred one first
/// @param region the id of the region of first order that it lies in
public record Listing(Entry entry, List<Name> names, Optional<String> region) {
  /// Takes a copy of the list.
  public Listing {
    names = List.copyOf(names);
  }
}
