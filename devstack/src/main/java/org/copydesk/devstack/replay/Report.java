package org.copydesk.devstack.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What differs between the annotations of a replay and those that stand, counted.
public final class Report {
  private static final int EXAMPLES = 5;

  private final Map<Difference.Kind, Map<String, Long>> counts =
      new EnumMap<>(Difference.Kind.class);
  private long compared;
  private long differing;
  private long alone;

  void compared(List<Difference> differences) {
    compared++;
    differing += differences.isEmpty() ? 0 : 1;
    for (Difference difference : differences) {
      counts
          .computeIfAbsent(difference.kind(), _ -> new TreeMap<>())
          .merge(difference.what(), 1L, Long::sum);
    }
  }

  void alone() {
    alone++;
  }

  /// For people.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d versions of articles compared, %d of them with other annotations"
            .formatted(compared, differing));
    if (alone > 0) {
      lines.add(
          "%d more are not on news.enriched.v1 any more, or not yet: nothing to compare with"
              .formatted(alone));
    }
    counts.forEach((kind, whats) -> {
      lines.add("%6d %s".formatted(total(whats), kind.title()));
      top(whats).forEach((what, count) -> lines.add("         %4d × %s".formatted(count, what)));
    });
    return lines;
  }

  /// For programs.
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("compared", compared);
    fields.put("differing", differing);
    fields.put("alone", alone);
    Map<String, Object> kinds = new LinkedHashMap<>();
    counts.forEach((kind, whats) ->
        kinds.put(kind.title(), Map.of("count", total(whats), "examples", top(whats))));
    fields.put("differences", kinds);
    return fields;
  }

  /// How many differences of a kind there are.
  public long count(Difference.Kind kind) {
    return total(counts.getOrDefault(kind, Map.of()));
  }

  private static long total(Map<String, Long> whats) {
    return whats.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> top(Map<String, Long> whats) {
    Map<String, Long> top = new LinkedHashMap<>();
    whats.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(EXAMPLES)
        .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
    return top;
  }
}
