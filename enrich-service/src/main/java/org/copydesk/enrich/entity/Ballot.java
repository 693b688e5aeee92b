package org.copydesk.enrich.entity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.news.EntityType;

/// Adds up what all occurrences of a name say about it: the recogniser's opinion of each, the clues
/// around them, and who bears the name.
record Ballot(Setting setting, Clues clues) {
  /// Points below which a name is none.
  static final double ENOUGH = 2;

  private static final double RECOGNISED = 4;
  private static final double GUESSED = 2.5;
  private static final double KNOWN = 3.2;
  private static final double KNOWN_ONE_WORD = 2.6;
  private static final double MISSED = 0.8;
  private static final double ONE_TYPE = 5;
  private static final double ONE_TYPE_ONE_WORD = 2.5;
  private static final double PROMINENT = 0.6;
  private static final double VERY_PROMINENT = 0.75;
  private static final int SPOTS_READ = 40;

  void count(Name name) {
    recognised(name);
    known(name);
    Set<Clue> given = EnumSet.noneOf(Clue.class);
    boolean within = false;
    List<Spot> spots = name.spots();
    for (Spot spot : spots.subList(0, Math.min(SPOTS_READ, spots.size()))) {
      Set<Clue> here = clues.of(spot);
      within = within || !here.contains(Clue.SENTENCE_START);
      given.addAll(here);
    }
    if (within) {
      given.remove(Clue.SENTENCE_START);
    }
    for (Clue clue : given) {
      for (EntityType type : Points.TYPES) {
        name.points().add(type, clue.weight(type));
      }
    }
  }

  private static void recognised(Name name) {
    double all = 0;
    for (Spot spot : name.spots()) {
      all += spot.origin() == Spot.Origin.KNOWN ? 0 : 1;
    }
    for (Spot spot : name.spots()) {
      if (spot.origin() != Spot.Origin.KNOWN) {
        double weight = spot.origin() == Spot.Origin.GUESSED ? GUESSED : RECOGNISED;
        name.points().add(spot.type(), weight * spot.confidence() / all);
      }
    }
  }

  private static boolean isOrdinary(Spot spot, Entry best) {
    boolean body = Lookup.isBody(best, spot.sentence().tokens(), spot.from());
    return WordClass.TITLE.has(spot.name()) || (WordClass.NEVER_ALONE.has(spot.name()) && !body);
  }

  private void known(Name name) {
    Spot spot = name.first();
    boolean one = spot.words() == 1;
    List<Entry> entries = setting.lookup().entries(spot);
    if (entries.isEmpty() || (one && isOrdinary(spot, entries.getFirst()))) {
      return;
    }
    Entry best = entries.getFirst();
    if (name.spots().stream().allMatch(found -> found.origin() == Spot.Origin.KNOWN)) {
      name.points().add(best.type(), MISSED);
    }
    boolean perhapsClub = setting.sport() && best.type() == EntityType.PLACE && !spot.somewhere();
    boolean unambiguous = entries.stream().allMatch(entry -> entry.type() == best.type());
    if (unambiguous && !perhapsClub && best.prominence() >= (one ? VERY_PROMINENT : PROMINENT)) {
      name.points().add(best.type(), one ? ONE_TYPE_ONE_WORD : ONE_TYPE);
    }
    Set<EntityType> counted = EnumSet.noneOf(EntityType.class);
    for (Entry entry : entries) {
      if (counted.add(entry.type())) {
        boolean surname = one && entry.type() == EntityType.PERSON;
        double weight = surname ? 1 : one ? KNOWN_ONE_WORD : KNOWN;
        name.points().add(entry.type(), weight * entry.prominence());
      }
    }
  }
}
