package org.copydesk.service.run;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.copydesk.service.health.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds a service back until its topics exist: a Streams application that starts before them
/// stops, and topics are a matter of deployment. On topics that are not as the catalogue has them
/// no service starts.
public final class TopicGate {
  private static final Logger log = LoggerFactory.getLogger(TopicGate.class);

  /// What {@link Health} knows the topics as.
  public static final String TOPICS = "topics";

  /// What it is told as when they are there.
  static final String ALL_THERE = "all there";

  private static final long PAUSE_MS = 1_000;

  private TopicGate() {}

  /// Waits until they are there, and looks whether they are right.
  ///
  /// @param needed names of topics
  /// @param clients the settings of Kafka clients
  /// @return how many partitions each of them has on which records of an article meet
  /// @throws WrongTopics where one of them is not
  public static int await(List<String> needed, Map<String, Object> clients, Health health) {
    health.down(TOPICS, "looking for them");
    try (Admin admin = Admin.create(clients)) {
      while (true) {
        String missing = missing(admin, needed);
        OptionalInt partitions =
            missing.isEmpty() ? partitions(admin, needed, health) : OptionalInt.empty();
        if (partitions.isPresent()) {
          health.up(TOPICS, ALL_THERE);
          return partitions.getAsInt();
        }
        if (!missing.isEmpty()) {
          health.down(TOPICS, missing);
          log.warn("{}", missing);
        }
        Thread.sleep(PAUSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for topics", e);
    }
  }

  /// How many they have where they are right; empty where the brokers do not say.
  private static OptionalInt partitions(Admin admin, List<String> needed, Health health)
      throws InterruptedException {
    try {
      TopicCheck check = TopicCheck.ask(admin, needed);
      List<String> mistakes = check.mistakes();
      if (!mistakes.isEmpty()) {
        health.down(TOPICS, String.join("; ", mistakes));
        throw new WrongTopics(mistakes);
      }
      return OptionalInt.of(check.partitions());
    } catch (ExecutionException e) {
      String unsaid = "cannot look whether the topics are right (%s)".formatted(e.getCause());
      health.down(TOPICS, unsaid);
      log.warn("{}", unsaid);
      return OptionalInt.empty();
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
