package org.copydesk.devstack.bench;

import java.util.Collection;
import java.util.List;

/// Latencies by percentile (nearest rank).
///
/// @param sorted in milliseconds, ascending
record Latencies(List<Long> sorted) {
  static Latencies of(Collection<Long> millis) {
    return new Latencies(millis.stream().sorted().toList());
  }

  /// The latency that so many percent of the articles did not exceed.
  long percentile(double percent) {
    if (sorted.isEmpty()) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.size());
    return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
  }
}
