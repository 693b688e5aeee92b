package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.enrich.lexicon.WordClass;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.EntityType;

/// Decides who is meant where several bear a name, and whether anybody is where a place or an
/// organisation bears it too.
record Bearers(Setting setting, FormIndex forms) {
  private static final double PROMINENT = 0.4;

  /// Who of those that bear a name is meant by one occurrence of it.
  Optional<Cluster> of(Name name, Spot spot, List<Cluster> bearers) {
    List<Cluster> fitting = new ArrayList<>(bearers.size());
    for (Cluster bearer : bearers) {
      if (fits(name, spot, bearer)) {
        fitting.add(bearer);
      }
    }
    return fitting.size() < 2 ? fitting.stream().findFirst() : Optional.of(nearest(spot, fitting));
  }

  private boolean fits(Name name, Spot spot, Cluster bearer) {
    EntityType type = bearer.type();
    EntityType own = name.points().best();
    boolean sure = forms.isSure(name.key());
    if (spot.titled() && type != EntityType.PERSON) {
      return false;
    }
    if (!sure && type == EntityType.ORGANISATION && isKnownAcronym(spot)) {
      return false;
    }
    if (own == type || (sure && spot.words() > 1)) {
      return true;
    }
    boolean meant = spot.type() == own || spot.somewhere();
    if (meant && !spot.titled() && isKnown(spot, own)) {
      return false;
    }
    boolean firstWord =
        type == EntityType.ORGANISATION && own == EntityType.PERSON && spot.words() == 1;
    return sure || firstWord || name.points().of(own) < Ballot.ENOUGH;
  }

  /// UN, beside a UN Mission
  private boolean isKnownAcronym(Spot spot) {
    return spot.words() == 1
        && spot.first().shape() == Token.Shape.CAPITALS
        && setting.lookup().entries(spot).stream()
            .anyMatch(entry -> entry.prominence() >= PROMINENT);
  }

  private boolean isKnown(Spot spot, EntityType type) {
    for (Entry entry : setting.lookup().entries(spot)) {
      if (entry.type() == type && entry.prominence() >= PROMINENT) {
        return true;
      }
    }
    return false;
  }

  /// Who was named last, of those whom the title fits; else who is named next.
  private static Cluster nearest(Spot spot, List<Cluster> bearers) {
    List<Cluster> fitting =
        bearers.stream().filter(bearer -> titleFits(spot.before(1).text(), bearer)).toList();
    List<Cluster> likely = fitting.isEmpty() ? bearers : fitting;
    List<Cluster> own = likely.stream().filter(bearer -> !isRelative(bearer)).toList();
    List<Cluster> left = own.isEmpty() || spot.titled() ? likely : own;
    Cluster best = left.getFirst();
    long last = best.lastBefore(spot.order());
    for (Cluster bearer : left) {
      long at = bearer.lastBefore(spot.order());
      if (at > last || (last < 0 && at < 0 && isNamedMore(bearer, best))) {
        best = bearer;
        last = at;
      }
    }
    return best;
  }

  /// His wife, Ana Ruiz: the surname alone goes on meaning him.
  private static boolean isRelative(Cluster bearer) {
    Spot first = bearer.main().first();
    return first.before(1).is(WordClass.KIN)
        || (first.before(1).is(",") && first.before(2).is(WordClass.KIN));
  }

  private static boolean isNamedMore(Cluster one, Cluster other) {
    return one.spots().size() > other.spots().size();
  }

  private static boolean titleFits(String title, Cluster bearer) {
    String name = bearer.main().text();
    int space = name.indexOf(' ');
    String given = space < 0 ? name : name.substring(0, space);
    return switch (title) {
      case "Mr", "Mr.", "Sir", "Lord", "King", "Prince" -> !WordClass.FEMALE_NAME.has(given);
      case "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Lady", "Dame", "Queen", "Princess" ->
          !WordClass.MALE_NAME.has(given);
      default -> true;
    };
  }
}
