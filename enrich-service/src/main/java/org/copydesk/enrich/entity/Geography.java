package org.copydesk.enrich.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How much a story speaks of each country.
final class Geography {
  private static final double MUCH = 2;
  private static final double MOST_OF_ONE = 2;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Map<String, Double>> bySource = new HashMap<>();

  /// Counts something that points to a country.
  ///
  /// @param source what points there, so that it does not support itself
  void add(String source, Optional<String> country, double weight) {
    country.ifPresent(code -> {
      Map<String, Double> given = bySource.computeIfAbsent(source, _ -> new HashMap<>());
      double before = given.getOrDefault(code, 0.0);
      double after = Math.min(MOST_OF_ONE, before + weight);
      given.put(code, after);
      weights.merge(code, after - before, Double::sum);
    });
  }

  /// How much the story speaks of a country, 0 to 1.
  ///
  /// @param but what is not counted
  double share(Optional<String> country, String but) {
    if (country.isEmpty()) {
      return 0;
    }
    String code = country.get();
    double own = bySource.getOrDefault(but, Map.of()).getOrDefault(code, 0.0);
    return Math.min(1, (weights.getOrDefault(code, 0.0) - own) / MUCH);
  }

  /// Whether the story speaks of no country more than of this one.
  boolean isFirst(Optional<String> country) {
    double weight = country.map(code -> weights.getOrDefault(code, 0.0)).orElse(0.0);
    return weight > 0 && weights.values().stream().allMatch(other -> other <= weight);
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }
}
