package org.copydesk.enrich.concept;

import java.util.List;
import java.util.stream.Stream;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.authority.Layer;
import org.copydesk.enrich.authority.NameForm;
import org.copydesk.news.Concept;
import org.copydesk.news.EntityType;

/// An imported concept as linking needs it.
///
/// @param names all its names, normalised
/// @param broader the ids of what it lies in
record ImportedEntry(Entry entry, List<String> names, List<String> broader) {
  private static final double UNKNOWN_PROMINENCE = 0.1;
  private static final double LEAST_FOR_PEOPLE = 0.05;

  /// A hundred inhabitants are next to nothing, a thousand million are all.
  private static final int HUNDRED = 2;

  private static final int DECADES = 7;

  ImportedEntry {
    names = List.copyOf(names);
    broader = List.copyOf(broader);
  }

  static ImportedEntry of(Concept concept) {
    boolean person = concept.getType() == EntityType.PERSON;
    List<String> roles = concept.getRoles();
    Entry entry =
        new Entry(
            concept.getId(),
            concept.getName(),
            concept.getType(),
            person || roles.isEmpty() ? "" : roles.getFirst(),
            concept.getCountry(),
            concept.getCoordinates(),
            concept.getExternalIds(),
            concept.getPopulation().orElse(0L),
            concept.getProminence().orElseGet(() -> prominence(concept)),
            roles,
            Layer.IMPORTED);
    List<String> names =
        Stream.concat(Stream.of(concept.getName()), concept.getAliases().stream())
            .map(NameForm::normalised)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    return new ImportedEntry(entry, names, concept.getBroader());
  }

  /// On a logarithmic scale, so that a village is not nothing beside a capital.
  private static double prominence(Concept concept) {
    long people = concept.getPopulation().orElse(0L);
    return people <= 1
        ? UNKNOWN_PROMINENCE
        : Math.clamp((Math.log10((double) people) - HUNDRED) / DECADES, LEAST_FOR_PEOPLE, 1);
  }

  boolean bears(String name) {
    return names.stream().anyMatch(known -> NameForm.writes(name, known));
  }
}
