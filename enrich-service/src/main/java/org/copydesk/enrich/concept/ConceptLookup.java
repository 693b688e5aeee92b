package org.copydesk.enrich.concept;

import java.util.List;
import org.copydesk.news.Concept;

/// Finds the newsroom's concepts by the first word of a name.
@FunctionalInterface
public interface ConceptLookup {
  /// A name that means a concept wherever it stands.
  ///
  /// @param text the name, matched with its case
  /// @param concept what it means
  record Name(String text, Concept concept) {}

  /// All names whose first word is this one.
  ///
  /// @param word letters and digits up to the first other character
  List<Name> startingWith(String word);

  /// A newsroom without concepts of its own.
  static ConceptLookup none() {
    return word -> List.of();
  }
}
