package org.copydesk.e2e.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryTest {
  @Test
  void samplesAndLabelsAreFoundAndFunctionsAreNot() {
    Query query =
        Query.of(
            """
            histogram_quantile(0.99, sum by (le, topic) (rate(a_seconds_bucket{topic=~"x|y(z)", b!="c"}[5m])))
              / on (service) group_left (version) d_total offset 5m > 1.5 unless (time() - e > 3900) or f == 0
            """);

    assertThat(query.samples())
        .isEqualTo(
            Map.of(
                "a_seconds_bucket",
                Set.of("topic", "b"),
                "d_total",
                Set.of(),
                "e",
                Set.of(),
                "f",
                Set.of()));
    assertThat(query.groupings()).isEqualTo(Set.of("le", "topic", "service", "version"));
  }
}
