package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A name with all places where the story has it.
final class Name {
  private final String key;
  private final List<Spot> spots = new ArrayList<>();
  private final Points points = new Points();
  private Optional<String> text = Optional.empty();

  Name(String key) {
    this.key = key;
  }

  void add(Spot spot) {
    spots.add(spot);
    text = Optional.empty();
  }

  String key() {
    return key;
  }

  List<Spot> spots() {
    return spots;
  }

  Points points() {
    return points;
  }

  Spot first() {
    return spots.getFirst();
  }

  int words() {
    return first().words();
  }

  /// The spelling that is used most, one in capitals only where there is no other.
  String text() {
    String known = text.orElseGet(this::mostUsed);
    text = Optional.of(known);
    return known;
  }

  private String mostUsed() {
    Map<String, Integer> spellings = new HashMap<>();
    String best = first().name();
    int most = 0;
    for (Spot spot : spots) {
      String spelling = spot.name();
      int weight = isShouted(spelling) ? 1 : 1_000;
      int count = spellings.merge(spelling, weight, Integer::sum);
      if (count > most) {
        most = count;
        best = spelling;
      }
    }
    return best;
  }

  private static boolean isShouted(String spelling) {
    return spelling.length() > 4 && spelling.chars().noneMatch(Character::isLowerCase);
  }
}
