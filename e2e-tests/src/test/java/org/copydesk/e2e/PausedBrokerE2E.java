package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.Stack;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The broker stands still for half a minute, its connections open, and goes on.
class PausedBrokerE2E {
  private static final Path HOME = Path.of(System.getProperty("copydesk.home", ".."));
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final List<ServiceProcess> SERVICES =
      List.of(ServiceProcess.INGEST, ServiceProcess.ENRICH, ServiceProcess.PUBLISH);

  @TempDir private Path data;

  @Test
  void readinessGoesDownAndComesBackAndWorkGoesOnUnaided() throws Exception {
    Stack stack = new Stack(HOME, data, new Ports(2_200), Map.of());
    try {
      stack.startPlatform(System.out::println);
      SERVICES.forEach(stack::launch);
      SERVICES.forEach(stack::awaitReady);
      try (Newsroom newsroom = new Newsroom(stack.cluster());
          NewsDesk desk = new NewsDesk(stack.cluster())) {
        long since = System.nanoTime();
        signal(stack, "STOP");
        SERVICES.forEach(service ->
            await()
                .atMost(LIMIT)
                .until(() -> stack.readiness(service).contains("none has answered")));
        Thread.sleep(Math.max(0, 30_000 - (System.nanoTime() - since) / 1_000_000));
        signal(stack, "CONT");

        SERVICES.forEach(stack::awaitReady);
        desk.send(Topics.RAW, Newsroom.content("after", "1", "The ferry sails again."));
        assertThat(
                newsroom.read(
                    Topics.PUBLISHED, record -> record.key().equals("urn:copydesk:e2e:after")))
            .isTrue();
      }
    } finally {
      signal(stack, "CONT");
      stack.stop();
    }
  }

  private static void signal(Stack stack, String signal) throws IOException, InterruptedException {
    Optional<ProcessHandle> broker = stack.broker().process();
    if (broker.isPresent()) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(broker.get().pid())).start().waitFor();
    }
  }
}
