package org.copydesk.service.run;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.copydesk.service.health.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the brokers again and again, and says whether one answers and has the topics: the clients
/// of Kafka wait without a word while none does, and a service would seem ready that can do
/// nothing.
final class ClusterWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ClusterWatch.class);

  /// What {@link Health} knows the brokers as.
  static final String BROKERS = "brokers";

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Set<String> topics;
  private final Map<String, Object> clients;
  private final Health health;
  private final CountDownLatch closed = new CountDownLatch(1);

  private ClusterWatch(Collection<String> topics, Map<String, Object> clients, Health health) {
    this.topics = Set.copyOf(topics);
    this.clients = Map.copyOf(clients);
    this.health = health;
  }

  /// Begins, on a thread of its own.
  ///
  /// @param topics names of those that are there and must stay
  static ClusterWatch start(Collection<String> topics, Map<String, Object> clients, Health health) {
    ClusterWatch watch = new ClusterWatch(topics, clients, health);
    Thread.ofPlatform().daemon().name("cluster-watch").start(watch::run);
    return watch;
  }

  private void run() {
    try (Admin admin = Admin.create(clients)) {
      do {
        ask(admin);
      } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(Admin admin) throws InterruptedException {
    try {
      Set<String> there =
          admin
              .listTopics(new ListTopicsOptions().timeoutMs((int) ANSWER.toMillis()))
              .names()
              .get();
      if (health.isDown(BROKERS)) {
        log.info("a broker answers again");
      }
      health.up(BROKERS, "one answers");
      compare(there);
    } catch (ExecutionException e) {
      String silent =
          "none has answered for %d s (%s); work waits and goes on by itself"
              .formatted(ANSWER.toSeconds(), e.getCause());
      if (!health.isDown(BROKERS)) {
        log.warn("brokers: {}", silent);
      }
      health.down(BROKERS, silent);
    }
  }

  private void compare(Set<String> there) {
    Set<String> gone = new TreeSet<>(topics);
    gone.removeAll(there);
    if (gone.isEmpty()) {
      health.up(TopicGate.TOPICS, TopicGate.ALL_THERE);
      return;
    }
    String deleted =
        "topics %s were deleted; work waits until ./copydesk topics create makes them, empty"
            .formatted(gone);
    if (!health.isDown(TopicGate.TOPICS)) {
      log.error("{}", deleted);
    }
    health.down(TopicGate.TOPICS, deleted);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
