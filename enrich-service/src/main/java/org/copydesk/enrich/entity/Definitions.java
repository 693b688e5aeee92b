package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Reads what else the text says that somebody or something is called.
final class Definitions {
  private static final int LOOK_AHEAD = 7;
  private static final int LONGEST_ALIAS = 4;
  private static final Set<String> CALLED = Set.of("known", "nicknamed", "called", "alias", "aka");

  private Definitions() {}

  /// Other names that one occurrence of a name defines.
  static List<String> of(Cluster cluster, Spot spot) {
    List<String> names = new ArrayList<>();
    if (cluster.type() != EntityType.PERSON && spot.words() > 1) {
      if (spot.after(1).is("(") && spot.after(3).is(")") && abbreviates(spot.after(2), spot)) {
        names.add(spot.after(2).text());
      }
      if (spot.before(1).is("(") && spot.after(1).is(")") && abbreviates(spot.before(2), spot)) {
        names.add(spot.before(2).text());
      }
    }
    alias(spot, names);
    return names;
  }

  /// World Food Union (WFU), Kenya Medical Research Institute (Kemri)
  private static boolean abbreviates(Token token, Spot spot) {
    String text = token.text();
    boolean several = text.chars().filter(Character::isUpperCase).count() > 1;
    return token.capital()
        && (several || (spot.words() > 2 && text.charAt(0) == spot.first().text().charAt(0)));
  }

  /// Mohamed Hamdan Dagalo, better known as Hemedti
  private static void alias(Spot spot, List<String> names) {
    int at = spot.after(1).is(",") ? 2 : 1;
    while (at < LOOK_AHEAD
        && (spot.after(at).is("also")
            || spot.after(at).is("better")
            || spot.after(at).is("widely")
            || spot.after(at).is("commonly"))) {
      at++;
    }
    if (!CALLED.contains(spot.after(at).text())) {
      return;
    }
    at++;
    if (spot.after(at).is("as")) {
      at++;
    }
    if (spot.after(at).is("the")) {
      at++;
    }
    int first = at;
    while (at - first < LONGEST_ALIAS && spot.after(at).capital()) {
      at++;
    }
    if (at > first) {
      names.add(spot.passage().field().words(spot.after(first).start(), spot.after(at - 1).end()));
    }
  }
}
