package org.copydesk.enrich.name.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.news.EntityType;

/// Adds up what all occurrences of a name in a story say about it.
final class Ballot {
  /// What a name is taken for.
  ///
  /// @param confidence 0 to 1
  record Verdict(EntityType type, double confidence) {}

  private static final double ENOUGH = 2;
  private static final double LEAST_CONFIDENCE = 0.5;
  private static final double EACH_POINT = 0.08;
  private static final double MOST_CONFIDENCE = 0.92;
  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.EVENT);

  private final Map<String, Set<Clue>> clues = new HashMap<>();
  private final Set<String> seenWithinSentence = new HashSet<>();

  void add(Candidate candidate, Set<Clue> given) {
    String name = candidate.name();
    clues.computeIfAbsent(name, _ -> EnumSet.noneOf(Clue.class)).addAll(given);
    if (!given.contains(Clue.SENTENCE_START)) {
      seenWithinSentence.add(name);
    }
  }

  Optional<Verdict> verdict(String name) {
    Set<Clue> given = EnumSet.noneOf(Clue.class);
    given.addAll(clues.getOrDefault(name, Set.of()));
    if (seenWithinSentence.contains(name)) {
      given.remove(Clue.SENTENCE_START);
    }
    Optional<Verdict> best = Optional.empty();
    double most = 0;
    for (EntityType type : TYPES) {
      double points = given.stream().mapToDouble(clue -> clue.weight(type)).sum();
      if (points >= ENOUGH && points > most) {
        most = points;
        double confidence = LEAST_CONFIDENCE + EACH_POINT * (points - 1);
        best = Optional.of(new Verdict(type, Math.min(MOST_CONFIDENCE, confidence)));
      }
    }
    return best;
  }
}
