package org.copydesk.devstack.pace;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Keeps somebody who sends one thing after the other from being faster than so many a second. What
/// took long is not made up for: a pause is followed by no burst. For one thread.
public final class Pace {
  private final LongSupplier nanos;
  private double perSecond;
  private long next;

  /// At most so many a second, by the machine's clock.
  public Pace(double perSecond) {
    this(perSecond, System::nanoTime);
  }

  Pace(double perSecond, LongSupplier nanos) {
    this.nanos = nanos;
    this.perSecond = perSecond;
    this.next = nanos.getAsLong();
  }

  /// Another rate from now on.
  public void change(double perSecond) {
    this.perSecond = perSecond;
  }

  /// The rate, per second.
  public double perSecond() {
    return perSecond;
  }

  /// Takes the next turn.
  ///
  /// @return how long to wait for it, in nanoseconds; 0 where it is there
  public long turn() {
    long now = nanos.getAsLong();
    long wait = Math.max(0, next - now);
    next = Math.max(now, next) + (long) (1e9 / perSecond);
    return wait;
  }

  /// Waits for the next turn.
  public void await() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(turn());
  }
}
