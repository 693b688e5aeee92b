package org.copydesk.console.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;

/// How fast a counter grows, over the last ten seconds. For one thread.
final class Rate {
  private static final long WINDOW_NANOS = 10_000_000_000L;

  private record Reading(long nanos, double value) {}

  private final Deque<Reading> readings = new ArrayDeque<>();

  /// Takes a reading. A counter that is lower than before began anew: what was before is forgotten.
  void read(long nanos, double value) {
    Reading last = readings.peekLast();
    if (last != null && value < last.value()) {
      readings.clear();
    }
    readings.addLast(new Reading(nanos, value));
    while (readings.size() > 2 && nanos - readings.getFirst().nanos() > WINDOW_NANOS) {
      readings.removeFirst();
    }
  }

  /// A second; below 0 where too little is known.
  double perSecond() {
    Reading first = readings.peekFirst();
    Reading last = readings.peekLast();
    if (first == null || last == null || last.nanos() == first.nanos()) {
      return -1;
    }
    return (last.value() - first.value()) / ((last.nanos() - first.nanos()) / 1e9);
  }
}
