package org.copydesk.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.copydesk.schemas.Topics;
import org.copydesk.service.run.StreamsService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances that were given the same name, or a copy of the same state folder and with it the
/// same transactional id.
class TwoOfOneNameIT {
  private static final String IDENTITY = "kafka-streams-process-metadata";

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;

  @TempDir private Path states;

  @BeforeAll
  static void start() throws Exception {
    Awaitility.doNotCatchUncaughtExceptionsByDefault(); // that a thread ends is meant
    broker = new EmbeddedBroker(folder);
    Copying.create(broker, Topics.ENRICH_DEAD_LETTER.name());
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void olderOneOfTheSameNameEndsAndNothingIsLostOrDoubled() throws Exception {
    Copying named = Copying.of(broker, states, "named");
    try (StreamsService older = named.instance("a", "desk-1")) {
      List<String> sent = new ArrayList<>(named.send(0, 50));
      named.committed(50);
      Thread end = Thread.ofVirtual().start(() -> await(older));
      try (StreamsService newer = named.instance("b", "desk-1")) {
        sent.addAll(named.send(50, 100));
        assertThat(end.join(Copying.LIMIT)).as("the older one has ended").isTrue();
        sent.addAll(named.send(100, 150));
        assertThat(named.committed(150)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(newer.metrics().counter("copydesk.thread.restarts").count()).isZero();
      }
      assertThat(older.metrics().counter("copydesk.thread.restarts").count()).isZero();
    }
  }

  private static void await(StreamsService service) {
    try {
      service.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Kafka Streams takes the place back whenever it is fenced: no end, but no harm either.
  @Test
  void twoWithTheSameTransactionalIdFenceEachOtherUntilOneEndsAndNothingIsLostOrDoubled()
      throws Exception {
    Copying copied = Copying.of(broker, states, "copied");
    try (StreamsService _ = copied.instance("original", "")) {
      List<String> sent = new ArrayList<>(copied.send(0, 50));
      copied.committed(50);
      Path identity = states.resolve("original/copied").resolve(IDENTITY);
      Path copy = Files.createDirectories(states.resolve("copy/copied")).resolve(IDENTITY);
      Files.copy(identity, copy);
      try (StreamsService twin = copied.instance("copy", "")) {
        sent.addAll(copied.send(50, 100));
        Thread.sleep(Duration.ofSeconds(8));
        sent.addAll(copied.send(100, 150));
        assertThat(Files.readString(copy)).isEqualTo(Files.readString(identity));
        assertThat(twin.metrics().counter("copydesk.thread.restarts").count()).isZero();
      }
      assertThat(copied.committed(150)).containsExactlyInAnyOrderElementsOf(sent);
    }
  }
}
