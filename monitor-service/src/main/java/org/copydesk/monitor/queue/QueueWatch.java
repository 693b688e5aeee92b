package org.copydesk.monitor.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds at what waits before each service: `copydesk_queue_records` and
/// `copydesk_queue_age_seconds`, by service and topic. Where the brokers do not answer, the numbers
/// stay as they were.
public final class QueueWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(QueueWatch.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

  /// What waits in a queue, all partitions together.
  private record State(long records, Duration age) {
    static final State EMPTY = new State(0, Duration.ZERO);

    State and(Waiting partition) {
      return new State(
          records + partition.records(),
          age.compareTo(partition.age()) > 0 ? age : partition.age());
    }
  }

  private record Partition(Queue queue, int number) {}

  private final Map<String, Object> clients;
  private final Map<Partition, Waiting> partitions = new HashMap<>();
  private final Map<Queue, State> states = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("queues").unstarted(this::run);

  private QueueWatch(Map<String, Object> clients, MeterRegistry registry) {
    this.clients = Map.copyOf(clients);
    for (Queue queue : Queue.ALL) {
      Gauge.builder("copydesk.queue.records", () -> state(queue).records())
          .description("Offsets of a topic that a service has not worked off")
          .tag("reader", queue.service())
          .tag("topic", queue.topic().name())
          .register(registry);
      Gauge.builder("copydesk.queue.age.seconds", () -> state(queue).age().toMillis() / 1e3)
          .description(
              "How long the oldest record of a topic waits for a service; 0 where none does")
          .tag("reader", queue.service())
          .tag("topic", queue.topic().name())
          .register(registry);
    }
  }

  /// Starts to look.
  ///
  /// @param clients the configuration of Kafka's clients
  public static QueueWatch start(Map<String, Object> clients, MeterRegistry registry) {
    QueueWatch watch = new QueueWatch(clients, registry);
    watch.thread.start();
    return watch;
  }

  private State state(Queue queue) {
    return states.getOrDefault(queue, State.EMPTY);
  }

  private void run() {
    try (Admin admin = Admin.create(clients)) {
      do {
        try {
          take(Offsets.ask(admin, Queue.ALL), Instant.now());
        } catch (ExecutionException | KafkaException e) {
          log.warn("cannot see what waits before the services: {}", String.valueOf(e.getMessage()));
        }
      } while (!closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(List<Offsets> looked, Instant now) {
    Map<Queue, State> next = new HashMap<>();
    for (Offsets offsets : looked) {
      Waiting waiting =
          partitions.computeIfAbsent(
              new Partition(offsets.queue(), offsets.partition()),
              _ -> new Waiting(offsets.queue().marks()));
      waiting.look(offsets.read(), offsets.end(), now);
      next.merge(offsets.queue(), State.EMPTY.and(waiting), (state, _) -> state.and(waiting));
    }
    states.putAll(next);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(CLOSE_LIMIT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
