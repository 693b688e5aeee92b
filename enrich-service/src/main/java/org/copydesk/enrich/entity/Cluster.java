package org.copydesk.enrich.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.enrich.authority.Entry;
import org.copydesk.news.EntityType;

/// Names that mean one entity, the fullest first.
final class Cluster {
  private static final double SHARE_OF_SHORT_NAMES = 0.5;

  /// An entry of an authority file that is taken for it.
  ///
  /// @param confidence 0 to 1
  record Link(Entry entry, double confidence) {}

  private final Name main;
  private final Points points = new Points();
  private final List<Spot> spots = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private Optional<Link> link = Optional.empty();

  Cluster(Name main) {
    this.main = main;
    points.add(main.points(), 1);
    main.spots().forEach(this::add);
  }

  Name main() {
    return main;
  }

  void add(Spot spot) {
    spots.add(spot);
    names.add(spot.name());
  }

  /// Counts what speaks for the type of a shorter name.
  void count(Name shorter) {
    points.add(shorter.points(), SHARE_OF_SHORT_NAMES);
  }

  List<Spot> spots() {
    return spots;
  }

  /// All spellings, those of the fullest name first.
  Set<String> names() {
    return names;
  }

  EntityType type() {
    return main.first().newsroom().map(Entry::type).orElseGet(points::best);
  }

  Points points() {
    return points;
  }

  Optional<Link> link() {
    return link;
  }

  void link(Link found) {
    link = Optional.of(found);
  }

  /// The last spot at or before a place in the story, as its order; -1 where there is none.
  long lastBefore(long order) {
    long last = -1;
    for (int i = spots.size() - 1; i >= 0 && i >= spots.size() - 64; i--) {
      long at = spots.get(i).order();
      last = at <= order ? Math.max(last, at) : last;
    }
    return last;
  }
}
