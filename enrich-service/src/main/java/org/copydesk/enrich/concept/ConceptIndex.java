package org.copydesk.enrich.concept;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.copydesk.news.Concept;

/// The concepts in memory, by the first word of each of their names. One thread writes, any number
/// read. Where two concepts share a name, the one with the lower id is taken.
public final class ConceptIndex implements ConceptLookup {
  private final Map<String, Concept> byId = new HashMap<>();
  private final Map<String, List<Name>> byWord = new ConcurrentHashMap<>();

  @Override
  public List<Name> startingWith(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  /// Takes a concept in the place of what was known under its key.
  public synchronized void put(String key, Concept concept) {
    remove(key);
    byId.put(key, concept);
    for (String name : names(concept)) {
      byWord.merge(firstWord(name), List.of(new Name(name, concept)), ConceptIndex::joined);
    }
  }

  /// Forgets a concept.
  public synchronized void remove(String key) {
    Concept known = byId.remove(key);
    if (known != null) {
      for (String name : names(known)) {
        byWord.computeIfPresent(firstWord(name), (word, all) -> without(all, known));
      }
    }
  }

  @SuppressWarnings("NullAway") // null takes the entry out of the map
  private static List<Name> without(List<Name> all, Concept known) {
    List<Name> left = all.stream().filter(name -> !name.concept().equals(known)).toList();
    return left.isEmpty() ? null : left;
  }

  private static List<Name> joined(List<Name> some, List<Name> more) {
    return Stream.concat(some.stream(), more.stream())
        .sorted(
            java.util.Comparator.comparingInt((Name name) -> -name.text().length())
                .thenComparing(name -> name.concept().getId()))
        .toList();
  }

  private static Set<String> names(Concept concept) {
    Set<String> names = new LinkedHashSet<>();
    names.add(concept.getName().strip());
    concept.getAliases().forEach(alias -> names.add(alias.strip()));
    names.removeIf(name -> firstWord(name).isEmpty());
    return names;
  }

  /// The letters and digits at the start of a name: what a name is found by.
  public static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetterOrDigit(name.codePointAt(end))) {
      end += Character.charCount(name.codePointAt(end));
    }
    return name.substring(0, end);
  }
}
