package org.copydesk.monitor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Counts unsettled versions and keeps the most telling ones.
final class Reporting {
  private static final Comparator<Unsettled> BY_TIME =
      Comparator.comparing(Unsettled::awaitedSince)
          .thenComparing(Unsettled::uri)
          .thenComparingLong(Unsettled::version);

  private final Instant now;
  private final Duration lateAfter;
  private final int most;
  private final PriorityQueue<Unsettled> latest = new PriorityQueue<>(BY_TIME.reversed());
  private final PriorityQueue<Unsettled> soonest = new PriorityQueue<>(BY_TIME.reversed());
  private Duration oldestLate = Duration.ZERO;
  private long inFlight;
  private long held;
  private long late;

  Reporting(Instant now, Duration lateAfter, int most) {
    this.now = now;
    this.lateAfter = lateAfter;
    this.most = most;
  }

  void add(Unsettled version) {
    Duration awaited = version.awaited(now);
    if (awaited.compareTo(lateAfter) > 0) {
      late++;
      oldestLate = awaited.compareTo(oldestLate) > 0 ? awaited : oldestLate;
      keep(latest, version);
    } else if (awaited.isNegative() && version.heldUntil().isPresent()) {
      held++;
      keep(soonest, version);
    } else {
      inFlight++;
    }
  }

  /// The heads of both queues are those with the latest time, which go first.
  private void keep(PriorityQueue<Unsettled> queue, Unsettled version) {
    Unsettled last = queue.peek();
    if (queue.size() < most) {
      queue.add(version);
    } else if (last != null && BY_TIME.compare(version, last) < 0) {
      queue.remove();
      queue.add(version);
    }
  }

  Report report() {
    return new Report(inFlight, held, late, oldestLate, sorted(latest), sorted(soonest));
  }

  private static List<Unsettled> sorted(PriorityQueue<Unsettled> queue) {
    return queue.stream().sorted(BY_TIME).toList();
  }
}
