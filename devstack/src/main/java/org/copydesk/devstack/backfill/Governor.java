package org.copydesk.devstack.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Decides how fast an archive is sent, by what its own articles see: they go the way of the live
/// news, so what they wait for is what the live news waits for. It rests and presses by turns: for
/// some articles it goes at a quarter of its rate, then for more of them at the whole. As long as
/// those are through about as soon as the others, the rate rises; when they take longer, it falls.
/// So a day on which everything is slow is not taken for its own doing. A pure state machine; times
/// are given to it.
final class Governor {
  static final double SLOWEST = 1;
  private static final double FIRST = 5;
  private static final int RESTED = 20;
  private static final int PRESSED = 80;

  /// What pressing may cost. The medians waver by some hundredths by themselves, for commits come
  /// at their own time.
  private static final double TOLERANCE = 1.08;

  private static final double STEP_UP = 2;
  private static final double STEP_DOWN = 0.7;
  private static final double RESTING_SHARE = 0.25;
  private static final double WEIGHT_OF_REST = 0.3;
  private static final double WEIGHT_OF_PRESSING = 0.5;

  private final double fastest;
  private final double slowest;
  private final List<Long> latest = new ArrayList<>();
  private OptionalDouble rested = OptionalDouble.empty();
  private OptionalDouble pressed = OptionalDouble.empty();
  private boolean pressing;
  private double rate;

  /// @param fastest articles a second at most
  Governor(double fastest) {
    this.fastest = fastest;
    this.slowest = Math.min(SLOWEST, fastest);
    this.rate = Math.min(FIRST, fastest);
  }

  /// Articles a second from now on.
  double rate() {
    return pressing ? rate : Math.max(slowest, rate * RESTING_SHARE);
  }

  /// An article was through.
  ///
  /// @param millis from being sent to being told of
  void through(long millis) {
    latest.add(millis);
    if (latest.size() == (pressing ? PRESSED : RESTED)) {
      double median = median();
      latest.clear();
      if (pressing) {
        judge(median);
      } else {
        rested = smoothed(rested, median, WEIGHT_OF_REST);
      }
      pressing = !pressing;
    }
  }

  /// Articles do not come through: nothing is sent until some do, and then slowly.
  void stuck() {
    latest.clear();
    pressed = OptionalDouble.empty();
    pressing = false;
    rate = slowest;
  }

  private void judge(double median) {
    pressed = smoothed(pressed, median, WEIGHT_OF_PRESSING);
    if (pressed.orElseThrow() > TOLERANCE * rested.orElseThrow()) {
      rate = Math.max(slowest, rate * STEP_DOWN);
      pressed = OptionalDouble.empty();
    } else {
      rate = Math.min(fastest, rate + STEP_UP);
    }
  }

  private static OptionalDouble smoothed(OptionalDouble before, double now, double weight) {
    return OptionalDouble.of(
        before.isPresent() ? before.getAsDouble() + weight * (now - before.getAsDouble()) : now);
  }

  private double median() {
    long[] sorted = latest.stream().mapToLong(Long::longValue).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
  }
}
