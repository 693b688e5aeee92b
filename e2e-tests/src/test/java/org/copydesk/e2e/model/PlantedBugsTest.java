package org.copydesk.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copydesk.devstack.audit.Audit;
import org.copydesk.devstack.audit.Finding;
import org.copydesk.devstack.audit.Promise;
import org.copydesk.enrich.Enricher;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The auditor can fail: it finds bugs that are planted between the services, and nothing where
/// none is. What at-least-once does under kill -9 needs a broker; `ChaosE2E` shows that.
class PlantedBugsTest {
  private static final long SEED = 1;

  @TempDir private static Path folder;
  private static Registry registry;
  private static Enricher enricher;
  private static AuditedPipeline right;

  @BeforeAll
  static void run() throws Exception {
    registry = new Registry();
    enricher = Enricher.of("capitals,signature");
    right =
        new AuditedPipeline(registry, Tampering.NONE).run(SEED, enricher, folder.resolve("right"));
  }

  @Test
  void servicesThatDoRightHaveNoFindings() {
    Audit audit = right.audit();

    assertThat(audit.findings()).isEmpty();
    assertThat(audit.records().get(Topics.PUBLISHED.name())).isGreaterThan(20);
  }

  /// enrich-service catches an exception and goes on, without a dead letter.
  @Test
  void swallowedExceptionIsFound() {
    int[] seen = {0};
    Tampering swallowing =
        (topic, _, record) ->
            topic.equals(Topics.ENRICHED) && ++seen[0] == 10
                ? Optional.empty()
                : Optional.of(record);

    Audit audit =
        new AuditedPipeline(registry, swallowing)
            .run(SEED, enricher, folder.resolve("swallowing"))
            .audit();

    assertThat(audit.findings())
        .anyMatch(finding ->
            finding.promise() == Promise.NOTHING_LOST
                && finding.text().endsWith("is not on " + Topics.ENRICHED.name()));
  }

  static List<Topic<?, ?>> views() {
    return Topics.views();
  }

  /// publish-service takes an article back and forgets one of the views.
  @ParameterizedTest
  @MethodSource("views")
  void forgottenTombstoneIsFound(Topic<?, ?> view) {
    AuditedPipeline forgetting =
        right.without(record -> record.topic().equals(view.name()) && record.value() == null);

    assertThat(forgetting.audit().findings())
        .extracting(Finding::promise, finding -> finding.place().topic())
        .contains(org.assertj.core.groups.Tuple.tuple(Promise.TAKEN_BACK, view.name()));
  }
}
