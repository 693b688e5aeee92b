package org.copydesk.enrich.concept;

import java.util.List;
import org.copydesk.enrich.authority.Authority;
import org.copydesk.news.Concept;

/// The newsroom's authority file.
public interface ConceptLookup {
  /// A name that means a concept of the newsroom's own wherever it stands.
  ///
  /// @param text the name, matched with its case
  /// @param concept what it means
  record Name(String text, Concept concept) {}

  /// All names of the newsroom's own concepts whose first word is this one, longer ones first.
  ///
  /// @param word letters and digits up to the first other character
  List<Name> startingWith(String word);

  /// What the newsroom imported from public files: it may be meant, context must confirm it.
  Authority imported();

  /// A newsroom without concepts of its own.
  static ConceptLookup none() {
    return NoConcepts.NONE;
  }
}
