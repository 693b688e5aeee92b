package org.copydesk.e2e.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Holds what a rule or a panel asks for against the table of metrics.
record Asked(MetricTable table) {
  /// Those that Prometheus, histograms and all services give.
  private static final Set<String> EVERYWHERE = Set.of("service", "instance", "job", "le");

  /// @param who the rule or the panel
  void check(String who, Query query) {
    assertThat(query.samples()).as(who).isNotEmpty();
    Set<String> known = new TreeSet<>(EVERYWHERE);
    query
        .samples()
        .forEach((sample, labels) -> {
          String metric = table.metricOf(sample);
          assertThat(table.all()).as("%s asks for %s", who, sample).containsKey(metric);
          MetricTable.Row row = Objects.requireNonNull(table.all().get(metric));
          assertThat(row.type().matches("histogram|summary"))
              .as("%s asks for %s, a %s", who, sample, row.type())
              .isEqualTo(!metric.equals(sample));
          if (table.ours().containsKey(metric)) {
            known.addAll(row.labels());
            assertThat(labels)
                .as("labels of %s in %s", sample, who)
                .allMatch(label -> row.labels().contains(label) || EVERYWHERE.contains(label));
          } else {
            known.add(""); // labels of libraries are checked on what the services answer
          }
        });
    if (!known.contains("")) {
      assertThat(query.groupings()).as("groupings of " + who).isSubsetOf(known);
    }
  }
}
