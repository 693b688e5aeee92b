package org.copydesk.e2e.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of docs/metrics.md.
///
/// @param ours the metrics that Copydesk itself tells, by name
/// @param passedOn those of libraries that rules and dashboards ask for, by name
record MetricTable(Map<String, Row> ours, Map<String, Row> passedOn) {
  private static final Path DOCUMENT = Path.of("../docs/metrics.md");
  private static final Set<String> ALL =
      Set.of("ingest", "enrich", "publish", "monitor", "console");

  /// A metric.
  ///
  /// @param type as Prometheus calls it
  /// @param labels of its own, beside `service`; unknown for what is passed on
  /// @param services those that tell it; all may where it is passed on
  /// @param alerts the rules that ask for it
  record Row(String type, Set<String> labels, Set<String> services, Set<String> alerts) {
    /// Whether it is told by a name that is not known at the start.
    boolean comesLater() {
      return labels.contains("source") || labels.contains("route");
    }
  }

  static MetricTable read() throws IOException {
    Map<String, Row> ours = new TreeMap<>();
    Map<String, Row> passedOn = new TreeMap<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("| `")) {
        List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        String name = cells.get(1).replace("`", "");
        if (name.startsWith("copydesk_")) {
          ours.put(
              name, new Row(cells.get(2), set(cells.get(3)), services(cells), set(cells.get(6))));
        } else {
          passedOn.put(name, new Row(cells.get(2), Set.of(), ALL, set(cells.get(4))));
        }
      }
    }
    return new MetricTable(ours, passedOn);
  }

  private static Set<String> services(List<String> cells) {
    return cells.get(4).equals("all") ? ALL : set(cells.get(4));
  }

  private static Set<String> set(String cell) {
    return Stream.of(cell.split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// All metrics by name.
  Map<String, Row> all() {
    Map<String, Row> all = new TreeMap<>(ours);
    all.putAll(passedOn);
    return all;
  }

  /// The metric that a sample belongs to: its own name, or that of its histogram or summary.
  String metricOf(String sample) {
    String base = sample.replaceFirst("_(bucket|count|sum)$", "");
    return all().containsKey(sample) ? sample : base;
  }
}
