package org.copydesk.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymptomsTest {
  @TempDir private Path folder;

  @Test
  void logGivesItsLastMessagesAndTheStacksOfItsStreamThreads() throws IOException {
    Path log = folder.resolve("enrich-service.log");
    Files.writeString(
        log,
        """
        WARN  StreamThread: a task is restored
        java.lang.IllegalStateException: gone
        \tat org.copydesk.Nowhere.do(Nowhere.java:1)
        WARN  NetworkClient: [Consumer clientId=one] disconnected
        2026-11-26 20:00:00
        Full thread dump OpenJDK 64-Bit Server VM (25):

        "enrich-service-1-StreamThread-1" #45 prio=5
           java.lang.Thread.State: RUNNABLE
        \tat org.apache.kafka.Wait.here(Wait.java:2)

        "enrich-service-1-StreamThread-1-producer" #46 prio=5
        \tat org.apache.kafka.Sender.run(Sender.java:3)

        "enrich-service-1-StateUpdater-1" #47 prio=5
        \tat org.rocksdb.RocksDB.put(Native Method)

        """);

    assertThat(Symptoms.of(log))
        .containsExactly(
            "WARN  StreamThread: a task is restored",
            "java.lang.IllegalStateException: gone",
            "2026-11-26 20:00:00",
            "\"enrich-service-1-StreamThread-1\" #45 prio=5",
            "   java.lang.Thread.State: RUNNABLE",
            "\tat org.apache.kafka.Wait.here(Wait.java:2)",
            "\"enrich-service-1-StateUpdater-1\" #47 prio=5",
            "\tat org.rocksdb.RocksDB.put(Native Method)");
  }

  @Test
  void logThatIsNotThereIsSaidToBeSo() {
    assertThat(Symptoms.of(folder.resolve("none.log")))
        .singleElement()
        .asString()
        .contains("cannot be read", "none.log");
  }
}
