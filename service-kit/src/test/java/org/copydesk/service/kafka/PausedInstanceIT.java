package org.copydesk.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.schemas.Topics;
import org.copydesk.service.run.StreamsService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An instance that stands still for longer than its group waits for it, with a transaction open: a
/// suspended machine, a disk that does not answer, a hypervisor that has other things to do.
class PausedInstanceIT {
  /// Three times as long as the group waits for a member, and as a transaction may stay open.
  private static final Duration PAUSE = Duration.ofSeconds(30);

  /// So long that a transaction is open when the instance stops, and shorter than it may stay open.
  private static final int COMMIT_MILLIS = 9_000;

  @TempDir private Path folder;

  @Test
  void anotherTakesOverAndTheOneThatWakesIsFencedAndBeginsAnewWithoutADoubledRecord()
      throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(folder.resolve("broker"))) {
      Copying.create(broker, Topics.ENRICH_DEAD_LETTER.name());
      Copying copying = Copying.of(broker, folder.resolve("states"), "paused");
      Path log = folder.resolve("sleeper.log");
      Process sleeper = sleeper(copying, log);
      try {
        List<String> sent = new ArrayList<>(copying.send(0, 50));
        assertThat(copying.committed(50))
            .as("by the sleeper, which says: %s", Files.readString(log))
            .hasSize(50);
        sent.addAll(copying.send(50, 100));
        assertThat(copying.written(100)).as("written, and not yet committed").hasSize(100);
        signal(sleeper, "-STOP");
        try (StreamsService _ = copying.instance("other", "")) {
          sent.addAll(copying.send(100, 150));
          Thread.sleep(PAUSE);
          assertThat(copying.committed(150))
              .as("committed by the other one meanwhile")
              .containsExactlyInAnyOrderElementsOf(sent);
          signal(sleeper, "-CONT");
          sent.addAll(copying.send(150, 200));
          assertThat(copying.committed(200)).containsExactlyInAnyOrderElementsOf(sent);
        }
        sent.addAll(copying.send(200, 250));
        assertThat(copying.committed(250))
            .as("the one that woke works again, alone")
            .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(copying.written(250)).as("aborted records").hasSizeGreaterThan(250);
        assertThat(Files.readString(log)).containsPattern("being fenced|missed rebalance");
      } finally {
        sleeper.destroyForcibly();
        sleeper.onExit().join();
      }
    }
  }

  private static Process sleeper(Copying copying, Path log) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Copying.class.getName(),
            copying.bootstrapServers(),
            copying.states().toString(),
            copying.application(),
            "sleeper",
            Integer.toString(COMMIT_MILLIS))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static void signal(Process process, String signal)
      throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).as("kill %s", signal).isZero();
  }
}
