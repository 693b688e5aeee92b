package org.copydesk.devstack.bench;

import java.util.Map;
import java.util.stream.Collectors;

/// What a service says on /metrics.
///
/// @param sums the sum over all labels, by metric
record Scrape(Map<String, Double> sums) {
  /// Reads Prometheus' text format.
  static Scrape of(String text) {
    return new Scrape(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(
                Collectors.groupingBy(
                    line -> line.split("[{ ]", 2)[0],
                    Collectors.summingDouble(
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))));
  }

  double sum(String metric) {
    return sums.getOrDefault(metric, 0.0);
  }
}
