package org.copydesk.service.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.copydesk.service.health.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds a service back until its topics exist: a Streams application that starts before them
/// stops, and topics are a matter of deployment.
public final class TopicGate {
  private static final Logger log = LoggerFactory.getLogger(TopicGate.class);

  /// What {@link Health} knows the topics as.
  public static final String TOPICS = "topics";

  private static final long PAUSE_MS = 1_000;

  private TopicGate() {}

  /// Waits until they are there.
  ///
  /// @param needed names of topics
  /// @param clients the settings of Kafka clients
  public static void await(List<String> needed, Map<String, Object> clients, Health health) {
    health.down(TOPICS, "looking for them");
    try (Admin admin = Admin.create(clients)) {
      while (true) {
        String missing = missing(admin, needed);
        if (missing.isEmpty()) {
          health.up(TOPICS, "all there");
          return;
        }
        health.down(TOPICS, missing);
        log.warn("{}", missing);
        Thread.sleep(PAUSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for topics", e);
    }
  }

  private static String missing(Admin admin, List<String> needed) throws InterruptedException {
    try {
      Set<String> missing = new TreeSet<>(needed);
      missing.removeAll(admin.listTopics().names().get());
      return missing.isEmpty()
          ? ""
          : "waiting for topics %s; run ./copydesk topics create".formatted(missing);
    } catch (ExecutionException e) {
      return "waiting for the broker (%s); check kafka.bootstrap.servers".formatted(e.getCause());
    }
  }
}
