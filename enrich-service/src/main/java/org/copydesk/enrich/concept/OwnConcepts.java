package org.copydesk.enrich.concept;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.copydesk.enrich.concept.ConceptLookup.Name;
import org.copydesk.news.Concept;
import org.jspecify.annotations.Nullable;

/// The newsroom's own concepts by the first word of each of their names, longer names first. Where
/// two concepts share a name, the one with the lower id is taken. One thread writes, any number
/// read.
final class OwnConcepts {
  private final Map<String, List<Name>> byWord = new ConcurrentHashMap<>();

  List<Name> startingWith(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  void add(Concept concept) {
    for (String name : names(concept)) {
      byWord.merge(firstWord(name), List.of(new Name(name, concept)), OwnConcepts::joined);
    }
  }

  void remove(Concept concept) {
    for (String name : names(concept)) {
      byWord.computeIfPresent(firstWord(name), (_, all) -> without(all, concept.getId()));
    }
  }

  private static @Nullable List<Name> without(List<Name> all, String id) {
    List<Name> left = all.stream().filter(name -> !name.concept().getId().equals(id)).toList();
    return left.isEmpty() ? null : left;
  }

  private static List<Name> joined(List<Name> some, List<Name> more) {
    return Stream.concat(some.stream(), more.stream())
        .sorted(
            Comparator.comparingInt((Name name) -> -name.text().length())
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

  static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetterOrDigit(name.codePointAt(end))) {
      end += Character.charCount(name.codePointAt(end));
    }
    return name.substring(0, end);
  }
}
