package org.copydesk.training.authority;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.copydesk.enrich.authority.Context;

/// Surnames of those who are so well known that headlines name them by it: Merkel, Putin.
final class Surnames {
  private static final double WELL_KNOWN = 0.75;
  private static final int SHORTEST = 4;

  /// Where the family's name comes first, or people are known by their own.
  private static final Set<String> OTHER_ORDER =
      Set.of("CN", "TW", "HK", "KP", "KR", "VN", "SG", "MM", "KH", "IS", "MY", "ET");

  private static final Set<String> SUFFIXES = Set.of("Jr.", "Sr.", "Jr", "Sr");

  private Surnames() {}

  /// Adds them.
  ///
  /// @param common whether many others bear a name, or it is an ordinary word
  static void addTo(List<Draft> people, Predicate<String> common) {
    for (Draft person : people) {
      String surname = person.name.substring(person.name.lastIndexOf(' ') + 1);
      boolean usable =
          person.prominence >= WELL_KNOWN
              && !OTHER_ORDER.contains(person.country)
              && surname.length() >= SHORTEST
              && !SUFFIXES.contains(surname)
              && Character.isUpperCase(surname.charAt(0));
      if (usable && !person.has(surname) && !common.test(surname)) {
        person.add(surname, Context.ANYWHERE);
      }
    }
  }
}
