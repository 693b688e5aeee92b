package org.copydesk.e2e.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.copydesk.e2e.model.DeskRules.Told;
import org.copydesk.e2e.model.Move.Arrival;
import org.copydesk.e2e.model.Move.Look;
import org.copydesk.e2e.model.Move.Overtaking;

/// Finds the order in which publish came to what it told of one article. It takes the versions in
/// their order and the notices in theirs; how the two fall together, and between which ends of
/// embargoes and times of use each is taken, nobody prescribes. Each order that leads to what was
/// told, at the times at which it was told, is lawful.
final class DeskOrders {
  private final String key;
  private final List<Version> versions;
  private final List<Version> notices;
  private final List<Told> told;
  private final List<Instant> times;
  private final Predicate<List<Move>> lawful;
  private final Set<List<Object>> seen = new HashSet<>();
  private List<Move> furthest = List.of();
  private int furthestTold = -1;

  /// @param versions those that ingest made, in order
  /// @param notices those of them that notices go ahead of
  /// @param told what was told, in order
  /// @param rest when all had come to rest
  /// @param lawful whether an order leads to all that was read
  DeskOrders(
      String key,
      List<Version> versions,
      List<Version> notices,
      List<Told> told,
      Instant rest,
      Predicate<List<Move>> lawful) {
    this.key = key;
    this.versions = versions;
    this.notices = notices;
    this.told = told;
    this.lawful = lawful;
    TreeSet<Instant> all = new TreeSet<>(Set.of(Instant.EPOCH, rest));
    told.forEach(each -> all.add(each.at()));
    versions.stream()
        .flatMap(version -> version.words().stream())
        .flatMap(words -> Stream.concat(words.embargo().stream(), words.expires().stream()))
        .forEach(all::add);
    this.times = List.copyOf(all.headSet(rest, true));
  }

  /// A lawful order; where there is none, the one that came furthest, with the rest in turn.
  List<Move> find() {
    return search(List.of(), 0, 0, 0) ? furthest : completed();
  }

  private boolean search(List<Move> moves, int arrived, int overtaken, int time) {
    DeskRules desk = replay(moves);
    int count = desk.told().size();
    if (count > told.size()
        || !desk.told().equals(told.subList(0, count))
        || !seen.add(List.of(arrived, overtaken, time, count, desk.state()))) {
      return false;
    }
    if (count > furthestTold) {
      furthestTold = count;
      furthest = moves;
    }
    Instant now = times.get(time);
    boolean isLast = time == times.size() - 1;
    if (isLast && arrived == versions.size() && overtaken == notices.size()) {
      return rests(with(moves, new Look(now)));
    }
    return (arrived < versions.size()
            && search(with(moves, new Arrival(key, now)), arrived + 1, overtaken, time))
        || (overtaken < notices.size()
            && search(with(moves, new Overtaking(key, now)), arrived, overtaken + 1, time))
        || search(with(moves, new Look(now)), arrived, overtaken, time)
        || (!isLast && search(moves, arrived, overtaken, time + 1));
  }

  private boolean rests(List<Move> moves) {
    if (replay(moves).told().equals(told) && lawful.test(moves)) {
      furthest = moves;
      return true;
    }
    return false;
  }

  private static List<Move> with(List<Move> moves, Move next) {
    List<Move> more = new ArrayList<>(moves);
    more.add(next);
    return more;
  }

  private DeskRules replay(List<Move> moves) {
    DeskRules desk = new DeskRules();
    int arrived = 0;
    int overtaken = 0;
    for (Move move : moves) {
      switch (move) {
        case Arrival(_, Instant now) -> desk.arrives(versions.get(arrived++), now);
        case Overtaking(_, Instant now) -> desk.overtakes(notices.get(overtaken++), now);
        case Look(Instant now) -> desk.looks(now);
        case Move.Take _, Move.Withdraw _ ->
            throw new IllegalArgumentException("publish does not do that: " + move);
      }
    }
    return desk;
  }

  private List<Move> completed() {
    List<Move> moves = new ArrayList<>(furthest);
    Instant rest = times.getLast();
    moves.add(new Look(rest));
    while (moves.stream().filter(Overtaking.class::isInstance).count() < notices.size()) {
      moves.add(new Overtaking(key, rest));
    }
    while (moves.stream().filter(Arrival.class::isInstance).count() < versions.size()) {
      moves.add(new Arrival(key, rest));
    }
    return moves;
  }
}
