package org.copydesk.devstack.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Says where the processor time, the bytes and the commits of a load went.
///
/// @param rate how fast the articles were
/// @param cores what the machine has
record CostReport(Rate rate, Costs costs, int cores) {
  private static final double MILLIS = 1e3;
  private static final int MOST_LINES = 12;

  /// Some lines of text.
  String text() {
    StringBuilder lines = new StringBuilder();
    double all = costs.allProcessor();
    lines.append(
        "processor time an article            %6.2f ms, on %d cores that were busy to %.0f %%%n"
            .formatted(each(all), cores, 100 * all / cores / (rate.time().toMillis() / MILLIS)));
    largestFirst(costs.processor())
        .forEach(process ->
            lines.append(
                "– %-34s %6.2f ms%n".formatted(process.getKey(), each(process.getValue()))));
    if (costs.annotators() > 0) {
      double allowed = rate.records() * cores / costs.annotators();
      lines.append(
          "– of it annotators                   %6.2f ms: alone they would allow %.0f articles/s; reached %.2f of it%n"
              .formatted(each(costs.annotators()), allowed, rate.perSecond() / allowed));
    }
    double bytes = costs.bytes().values().stream().mapToDouble(Double::doubleValue).sum();
    lines.append(
        "bytes an article on the broker       %6.0f, compressed%n"
            .formatted(bytes / rate.records()));
    largestFirst(costs.bytes())
        .forEach(topic ->
            lines.append(
                "– %-34s %6.0f%n".formatted(topic.getKey(), topic.getValue() / rate.records())));
    costs
        .commits()
        .forEach((service, commits) ->
            lines.append(
                "commits of %-25s %6.1f /s, %.0f articles each%n"
                    .formatted(
                        service,
                        commits / (rate.time().toMillis() / MILLIS),
                        rate.records() / commits)));
    return lines.toString();
  }

  private double each(double seconds) {
    return seconds * MILLIS / rate.records();
  }

  private static List<Map.Entry<String, Double>> largestFirst(Map<String, Double> amounts) {
    return amounts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_LINES)
        .toList();
  }
}
