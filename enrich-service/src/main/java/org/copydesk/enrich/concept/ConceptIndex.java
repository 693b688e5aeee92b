package org.copydesk.enrich.concept;

import java.util.List;
import java.util.function.Function;
import org.copydesk.enrich.authority.Authority;
import org.copydesk.news.Concept;
import org.jspecify.annotations.Nullable;

/// Finds concepts by name: the newsroom's own, which lie in memory, and imported ones, of which
/// only the names do. One thread writes, any number read.
public final class ConceptIndex implements ConceptLookup {
  private final OwnConcepts own = new OwnConcepts();
  private final ImportedConcepts imported = new ImportedConcepts(this::read);
  private volatile Function<String, @Nullable Concept> store = _ -> null;

  /// Says where concepts can be read.
  ///
  /// @param concepts gives a concept by its id; null where there is none
  public void readFrom(Function<String, @Nullable Concept> concepts) {
    store = concepts;
  }

  private @Nullable Concept read(String id) {
    return store.apply(id);
  }

  @Override
  public List<Name> startingWith(String word) {
    return own.startingWith(word);
  }

  @Override
  public Authority imported() {
    return imported;
  }

  /// Takes what has become of a concept. The store holds it already.
  ///
  /// @param before what it was; null where it is new
  /// @param now what it is; null where it is gone
  public void change(@Nullable Concept before, @Nullable Concept now) {
    if (before != null) {
      if (isImported(before)) {
        imported.remove(before);
      } else {
        own.remove(before);
      }
    }
    if (now != null) {
      if (isImported(now)) {
        imported.add(now);
      } else {
        own.add(now);
      }
    }
  }

  private static boolean isImported(Concept concept) {
    return concept.getOrigin().isPresent();
  }

  /// The letters and digits at the start of a name: what a name is found by.
  public static String firstWord(String name) {
    return OwnConcepts.firstWord(name);
  }
}
