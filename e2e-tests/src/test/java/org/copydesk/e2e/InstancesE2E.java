package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.copydesk.devstack.process.ServiceProcess.ENRICH;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.copydesk.devstack.audit.Audit;
import org.copydesk.devstack.audit.Auditor;
import org.copydesk.devstack.audit.KafkaLogs;
import org.copydesk.devstack.audit.Rest;
import org.copydesk.devstack.audit.Sent;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.Stack;
import org.copydesk.schemas.Topics;
import org.copydesk.service.metrics.Scrape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Instances of enrich-service come and go while articles pass: two, then four, one of them killed
/// and one ended, on twice as many partitions as a system has that nobody asked for more.
class InstancesE2E {
  private static final Logger log = LoggerFactory.getLogger(InstancesE2E.class);
  private static final Path HOME = Path.of(System.getProperty("copydesk.home", ".."));
  private static final int PARTITIONS = 8;
  private static final int PORT_OFFSET = 2000;
  private static final Duration PAUSE = Duration.ofMillis(40);
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path data;

  private volatile boolean enough;

  @Test
  void nothingIsLostOrDoubledWhileInstancesComeAndGo() throws Exception {
    Stack stack = new Stack(HOME, data.resolve("stack"), new Ports(PORT_OFFSET), Map.of());
    List<Stack> others = Stream.of(1, 2, 3).map(number -> another(stack, number)).toList();
    try {
      stack.start(System.out::println, OptionalInt.of(PARTITIONS));
      try (NewsDesk desk = new NewsDesk(stack.cluster())) {
        FutureTask<Integer> sending = new FutureTask<>(() -> send(desk));
        Thread.ofVirtual().start(sending);
        join(others.subList(0, 1));
        awaitShared(Stream.of(stack, others.get(0)));
        join(others.subList(1, 3));
        awaitShared(Stream.concat(Stream.of(stack), others.stream()));
        others.get(0).daemon(ENRICH).kill();
        others.get(1).daemon(ENRICH).stop();
        awaitShared(Stream.of(stack, others.get(2)));
        enough = true;
        int sent = sending.get();
        log.info("{} articles were sent", sent);

        try (Rest rest = new Rest(stack.cluster())) {
          assertThat(rest.await(LIMIT)).isEmpty();
        }
        try (KafkaConsumer<String, byte[]> consumer = desk.consumer()) {
          Audit audit =
              new Auditor(new KafkaLogs(consumer), desk::decode).audit(Sent.UNKNOWN, Instant.MAX);
          assertThat(audit.findings()).isEmpty();
        }
        try (KafkaConsumer<String, byte[]> enriched = desk.consumer(Topics.ENRICHED.name(), true)) {
          int[] records = {0};
          NewsDesk.poll(enriched, LIMIT, _ -> ++records[0] == sent);
          assertThat(records[0]).isEqualTo(sent);
        }
      }
    } finally {
      others.forEach(other -> other.daemon(ENRICH).stop());
      stack.stop();
    }
  }

  /// Enough for one more enrich-service on the brokers of a stack, with ports and state of its own.
  private Stack another(Stack stack, int number) {
    return new Stack(
        HOME,
        data.resolve("another-" + number),
        new Ports(PORT_OFFSET + 10 * number),
        Map.of(
            "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
            stack.cluster().bootstrapServers(),
            "COPYDESK_SCHEMA_REGISTRY_URL",
            stack.cluster().registryUrl(),
            "COPYDESK_INSTANCE_ID",
            "another-" + number));
  }

  private int send(NewsDesk desk) {
    int sent = 0;
    while (!enough) {
      desk.send(
          Topics.RAW,
          Newsroom.content(
              "instances-" + sent,
              "1",
              "“Ferry %d is late,” said Ada Lindqvist, who went to Oslo on Monday."
                  .formatted(sent)));
      sent++;
      pause();
    }
    return sent;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void join(List<Stack> instances) {
    instances.forEach(instance -> instance.launch(ENRICH));
    instances.forEach(instance -> instance.awaitReady(ENRICH));
  }

  /// Waits until each of them has enriched something since.
  private static void awaitShared(Stream<Stack> instances) {
    instances.forEach(instance -> {
      double before = enriched(instance);
      await().atMost(LIMIT).until(() -> enriched(instance) > before);
    });
  }

  private static double enriched(Stack instance) {
    return Scrape.of(instance.metrics(ENRICH))
        .sum("copydesk_records_written_total", "topic=\"%s\"".formatted(Topics.ENRICHED.name()))
        .orElse(0);
  }
}
