package org.copydesk.enrich.concept;

import java.util.List;
import org.copydesk.enrich.authority.Authority;

/// A newsroom without concepts of its own.
enum NoConcepts implements ConceptLookup {
  NONE;

  @Override
  public List<Name> startingWith(String word) {
    return List.of();
  }

  @Override
  public Authority imported() {
    return Authority.none();
  }
}
