package org.copydesk.service.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.copydesk.service.health.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the brokers again and again, and says whether one answers: the clients of Kafka wait
/// without a word while none does, and a service would seem ready that can do nothing.
final class BrokerWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);

  /// What {@link Health} knows the brokers as.
  static final String BROKERS = "brokers";

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Map<String, Object> clients;
  private final Health health;
  private final CountDownLatch closed = new CountDownLatch(1);

  private BrokerWatch(Map<String, Object> clients, Health health) {
    this.clients = Map.copyOf(clients);
    this.health = health;
  }

  /// Begins, on a thread of its own.
  static BrokerWatch start(Map<String, Object> clients, Health health) {
    BrokerWatch watch = new BrokerWatch(clients, health);
    Thread.ofPlatform().daemon().name("broker-watch").start(watch::run);
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
      admin
          .describeCluster(new DescribeClusterOptions().timeoutMs((int) ANSWER.toMillis()))
          .clusterId()
          .get();
      if (health.isDown(BROKERS)) {
        log.info("a broker answers again");
      }
      health.up(BROKERS, "one answers");
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

  @Override
  public void close() {
    closed.countDown();
  }
}
