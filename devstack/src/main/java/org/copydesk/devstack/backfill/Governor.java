package org.copydesk.devstack.backfill;

import java.util.ArrayDeque;
import java.util.Deque;

/// Decides how fast an archive is sent, by what its own articles see: they go the way of the live
/// news, so what they wait for is what the live news waits for. As long as they are through about
/// as soon as when the governor began, slowly, it goes a little faster; when they take longer, much
/// slower. A pure state machine; times are given to it.
final class Governor {
  static final double SLOWEST = 1;
  private static final double FIRST = 5;
  private static final int WINDOW = 20;

  /// The median of twenty wavers by some hundredths by itself, for commits come at their own time.
  private static final double TOLERANCE = 1.1;

  private static final double STEP_UP = 1;
  private static final double STEP_DOWN = 0.7;

  private final double fastest;
  private final Deque<Long> latest = new ArrayDeque<>();
  private double rate;
  private double undisturbed = Double.POSITIVE_INFINITY;

  /// @param fastest articles a second at most
  Governor(double fastest) {
    this.fastest = fastest;
    this.rate = Math.min(FIRST, fastest);
  }

  /// Articles a second from now on.
  double rate() {
    return rate;
  }

  /// An article was through.
  ///
  /// @param millis from being sent to being told of
  void through(long millis) {
    latest.addLast(millis);
    if (latest.size() == WINDOW) {
      judge(median());
      latest.clear();
    }
  }

  /// Articles do not come through: nothing is sent until some do, and then slowly.
  void stuck() {
    latest.clear();
    rate = Math.min(SLOWEST, fastest);
  }

  private void judge(double median) {
    if (median > TOLERANCE * undisturbed) {
      rate = Math.max(Math.min(SLOWEST, fastest), rate * STEP_DOWN);
    } else {
      rate = Math.min(fastest, rate + STEP_UP);
    }
    undisturbed = Math.min(undisturbed, median);
  }

  private double median() {
    long[] sorted = latest.stream().mapToLong(Long::longValue).sorted().toArray();
    return (sorted[WINDOW / 2 - 1] + sorted[WINDOW / 2]) / 2.0;
  }
}
