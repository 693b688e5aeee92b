package org.copydesk.enrich.authority;

import java.util.List;
import java.util.Optional;

/// Who and what bears a name. Safe for use by many threads.
///
/// A name is found as it is written, with its case; white space, apostrophes and the Unicode form
/// do not matter, accents may be left out, and names of four or more letters are also found in
/// capitals.
public interface Authority {
  /// The entries that bear this name somewhere, the most prominent first.
  default List<Entry> named(String name) {
    return bearers(name).stream().map(Bearer::entry).toList();
  }

  /// The entries that bear this name, each with where the name means it, the most prominent first.
  List<Bearer> bearers(String name);

  /// The entry with this id, or with this public URI of Wikidata or GeoNames among its external
  /// ids.
  Optional<Entry> byId(String id);

  /// Whether a name may start with this word. May say yes where there is none, so that scanning a
  /// text for the longest name at each word costs next to nothing where no name starts.
  boolean mayStart(String word);

  /// The region of first order that a place lies in: Illinois for the Springfield there.
  Optional<Entry> regionOf(Entry place);
}
