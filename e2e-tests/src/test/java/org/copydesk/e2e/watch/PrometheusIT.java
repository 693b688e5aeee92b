package org.copydesk.e2e.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prometheus itself, with ops/prometheus, before the services as they run.
class PrometheusIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private static Path folder;
  private static WholeSystem system;

  private final String rules = Files.readString(AlertRules.FOLDER.resolve("alerts.yml"));

  PrometheusIT() throws Exception {}

  @BeforeAll
  static void start() throws Exception {
    system = new WholeSystem(folder, Map.of());
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void everyTargetIsUpAndEveryRuleIsEvaluatedAndNoneFires() throws Exception {
    try (Prometheus prometheus =
        Prometheus.start(folder.resolve("whole"), system.managementPorts(), rules)) {
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> {
            assertThat(prometheus.targets()).hasSize(system.services().size()).containsOnly("up");
            assertThat(prometheus.rules())
                .hasSize(AlertRules.read().rules().size())
                .allSatisfy((name, health) -> assertThat(health).as(name).isEqualTo("ok"));
          });
      assertThat(prometheus.firing()).isEmpty();
    }
  }

  /// The rules as they are, but without patience.
  @Test
  void aServiceThatNobodyHearsOfFiresAndOneThatAnswersDoesNot() throws Exception {
    Map<String, Integer> without = new TreeMap<>(system.managementPorts());
    without.remove("enrich-service");
    String impatient = rules.replaceAll("(?m)^ +for: .*\n", "");

    try (Prometheus prometheus = Prometheus.start(folder.resolve("without"), without, impatient)) {
      await()
          .atMost(LIMIT)
          .untilAsserted(() ->
              assertThat(prometheus.firing())
                  .containsExactly("CopydeskServiceGone enrich-service"));
    }
    try (Prometheus prometheus =
        Prometheus.start(folder.resolve("with"), system.managementPorts(), impatient)) {
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> {
            assertThat(prometheus.targets()).containsOnly("up");
            assertThat(prometheus.rules()).doesNotContainValue("unknown");
            assertThat(prometheus.firing()).isEmpty();
          });
    }
  }
}
