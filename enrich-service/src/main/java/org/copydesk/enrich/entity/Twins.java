package org.copydesk.enrich.entity;

import java.util.Optional;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;

/// Tells entries that mean the same thing in different files.
final class Twins {
  private static final double NEAR = 0.4;
  private static final int MOST_WORDS = 12;
  private static final int SHORTEST_WORD = 4;

  private Twins() {}

  /// Whether two entries that share a name are one: by a common id, as a place at the same spot, or
  /// as what two layers both know in one country.
  static boolean are(Entry one, Entry other) {
    if (one.type() != other.type() || differ(one.country(), other.country())) {
      return false;
    }
    for (ExternalId id : one.externalIds()) {
      if (other.externalIds().contains(id)) {
        return true;
      }
    }
    if (one.type() == EntityType.PLACE) {
      return one.kind().equals("country") == other.kind().equals("country")
          && areNear(one.coordinates(), other.coordinates());
    }
    return one.layer() != other.layer() && shareWord(one.name(), other.name());
  }

  private static boolean shareWord(String one, String other) {
    String key = NameKey.of(other);
    for (String word : one.split("[^\\p{L}]+", MOST_WORDS)) {
      if (word.length() >= SHORTEST_WORD
          && !WordClass.NEVER_ALONE.has(word)
          && key.contains(NameKey.of(word))) {
        return true;
      }
    }
    return false;
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static boolean areNear(Optional<Coordinates> one, Optional<Coordinates> other) {
    return one.isPresent()
        && other.isPresent()
        && Math.abs(one.get().getLatitude() - other.get().getLatitude()) < NEAR
        && Math.abs(one.get().getLongitude() - other.get().getLongitude()) < NEAR;
  }

  /// How widely the id of an entry is known; of several that mean the same, the highest is shown.
  static int rank(Entry entry) {
    boolean wikidata =
        entry.externalIds().stream().anyMatch(id -> id.getScheme().equals("wikidata"));
    return wikidata ? 2 : entry.id().startsWith("http") ? 1 : 0;
  }
}
