package org.copydesk.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Notice;
import org.copydesk.news.Receipt;

/// The footprints of an article, and what is left of it. Of an endless life it keeps the first
/// footprints and counts the others.
public final class Trail {
  static final int MOST = 20_000;

  private final List<Footprint> footprints = new ArrayList<>();
  private final Map<Place, Long> versions = new HashMap<>();
  private final Map<String, Map<String, Standing>> standings = new TreeMap<>();
  private long more;
  private long told;
  private LifecycleType last = LifecycleType.UNKNOWN;
  private long noticed;
  private Change notice = Change.UNKNOWN;

  void add(Footprint footprint) {
    if (footprints.size() < MOST) {
      footprints.add(footprint);
    } else {
      more++;
    }
  }

  /// Learns from what an answer or an event says.
  void learn(Object value) {
    switch (value) {
      case Receipt receipt ->
          receipt
              .getArticleVersion()
              .ifPresent(version -> versions.put(Place.of(receipt), version));
      case LifecycleEvent event -> {
        told = event.getToVersion();
        last = event.getType();
      }
      case Notice given when given.getVersion() > noticed -> {
        noticed = given.getVersion();
        notice = given.getChange();
      }
      default -> {}
    }
  }

  /// A compacted topic holds this now.
  void stands(Standing standing) {
    standings
        .computeIfAbsent(standing.place().topic(), _ -> new TreeMap<>())
        .put(standing.key(), standing);
  }

  /// Whether a record of others has named the article before.
  boolean knows(String topic, String key) {
    return standings.getOrDefault(topic, Map.of()).containsKey(key);
  }

  /// All footprints by time; an event that made a version bears it.
  public List<Footprint> footprints() {
    return footprints.stream()
        .map(footprint ->
            Optional.ofNullable(versions.get(footprint.place()))
                .map(footprint::about)
                .orElse(footprint))
        .sorted(
            Comparator.comparing(Footprint::at)
                .thenComparingInt(footprint -> Stages.order(footprint.place().topic()))
                .thenComparing(Footprint::place))
        .toList();
  }

  /// How many footprints are left out.
  public long more() {
    return more;
  }

  /// What a topic holds, by key.
  List<Standing> standings(String topic) {
    return List.copyOf(standings.getOrDefault(topic, Map.of()).values());
  }

  /// What took the article back, where that is the last that happened; a notice counts as soon as
  /// it is given.
  public Optional<String> takenBack() {
    if (noticed > told) {
      return switch (notice) {
        case KILLED, WITHHELD, SOURCE_WITHDRAWN ->
            Optional.of(notice + " at version " + noticed + ", not yet carried out by publish");
        case CREATED, UPDATED, CORRECTED, RELEASED, UNKNOWN -> Optional.empty();
      };
    }
    return switch (last) {
      case KILLED, WITHHELD, SOURCE_WITHDRAWN, EXPIRED -> Optional.of(last + " at version " + told);
      case CREATED, UPDATED, CORRECTED, RELEASED, EMBARGOED, EMBARGO_LIFTED, UNKNOWN ->
          Optional.empty();
    };
  }
}
