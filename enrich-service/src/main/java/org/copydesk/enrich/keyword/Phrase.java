package org.copydesk.enrich.keyword;

import java.util.List;
import java.util.TreeMap;

/// A word or phrase in all the forms in which a story has it: plural and singular are one.
final class Phrase {
  private static final int RARE_ALONE = 6;

  private final List<String> stems;
  private final double rarity;
  private final TreeMap<String, Integer> surfaces = new TreeMap<>();
  private final boolean name;
  private int times;
  private double weight;
  private boolean inHeadline;

  /// @param stems its words in small letters, without the s of a plural
  /// @param rarity of its words on average
  /// @param name whether it names an entity
  Phrase(List<String> stems, double rarity, boolean name) {
    this.name = name;
    this.stems = List.copyOf(stems);
    this.rarity = rarity;
  }

  void add(String surface, double more, boolean headline) {
    surfaces.merge(surface, 1, Integer::sum);
    times++;
    weight += more;
    inHeadline |= headline;
  }

  List<String> stems() {
    return stems;
  }

  int times() {
    return times;
  }

  /// Whether it is told by the headline alone: one rare word or a name.
  boolean standsInHeadline() {
    return inHeadline && (name || (stems.size() == 1 && rarity >= RARE_ALONE));
  }

  double score() {
    return weight * rarity * Math.sqrt(stems.size());
  }

  /// The form that the story has most often; of two, the one in small letters.
  String surface() {
    String best = "";
    int most = 0;
    for (String surface : surfaces.descendingKeySet()) {
      int often = surfaces.getOrDefault(surface, 0);
      if (often > most) {
        best = surface;
        most = often;
      }
    }
    return best;
  }

  /// Whether all words of one are in the other.
  boolean overlaps(Phrase other) {
    return stems.containsAll(other.stems) || other.stems.containsAll(stems);
  }
}
