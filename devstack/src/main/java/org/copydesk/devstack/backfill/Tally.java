package org.copydesk.devstack.backfill;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What became of the items of an archive, counted.
final class Tally {
  private final Map<String, Long> counts;

  Tally() {
    this(Map.of());
  }

  Tally(Map<String, Long> counts) {
    this.counts = new TreeMap<>(counts);
  }

  void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public String toString() {
    return total()
        + " items"
        + counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", ", counts.isEmpty() ? "" : ": ", ""));
  }
}
