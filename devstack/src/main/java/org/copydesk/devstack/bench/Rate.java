package org.copydesk.devstack.bench;

import java.time.Duration;

/// How fast a stage was.
///
/// @param records how many records it took
/// @param time from the first one offered to the last one done
record Rate(long records, Duration time) {
  static Rate since(long startNanos, long records) {
    return new Rate(records, Duration.ofNanos(System.nanoTime() - startNanos));
  }

  double perSecond() {
    return records / Math.max(1e-9, time.toNanos() / 1e9);
  }
}
