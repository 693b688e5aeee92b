package org.copydesk.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.copydesk.schemas.Topics;
import org.copydesk.service.run.StreamsService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An instance that starts and stops every two seconds beside one that stays: a crash loop, or an
/// autoscaler that cannot make up its mind.
class ComesAndGoesIT {
  private static final Duration LASTS = Duration.ofSeconds(20);
  private static final Duration STAY = Duration.ofSeconds(2);
  private static final int A_VISIT = 20;

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;

  @TempDir private Path states;

  @BeforeAll
  static void start() throws Exception {
    Awaitility.doNotCatchUncaughtExceptionsByDefault(); // that a thread is fenced is meant
    broker = new EmbeddedBroker(folder);
    Copying.create(broker, Topics.ENRICH_DEAD_LETTER.name());
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  /// With a name it has its partition back at once. Without one the group takes each visitor for a
  /// new member and waits for those that have gone until their sessions end: often it has nothing
  /// to do before it goes. The one that stays works on.
  @ParameterizedTest
  @ValueSource(strings = {"visitor", ""})
  void workGoesOnAndEveryRecordIsCommittedOnce(String name) throws Exception {
    boolean named = !name.isEmpty();
    Copying copying = Copying.of(broker, states, named ? "named" : "nameless");
    try (StreamsService steady = copying.instance("steady", named ? "steady" : "")) {
      List<String> sent = new ArrayList<>(copying.send(0, A_VISIT));
      assertThat(copying.committed(A_VISIT)).hasSize(A_VISIT);

      long end = System.nanoTime() + LASTS.toNanos();
      while (System.nanoTime() < end) {
        try (StreamsService _ = copying.instance("visitor", name)) {
          sent.addAll(copying.send(sent.size(), sent.size() + A_VISIT));
          Thread.sleep(STAY);
        }
      }
      assertThat(copying.committed(0)).as("committed meanwhile").hasSizeGreaterThan(A_VISIT);

      if (named) {
        assertThat(copying.taken()).containsKey("visitor");
      }
      assertThat(copying.committed(sent.size())).containsExactlyInAnyOrderElementsOf(sent);
      assertThat(steady.metrics().counter("copydesk.thread.restarts").count()).isZero();
    }
  }
}
