package org.copydesk.publish;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the topics of routes where they are missing, beside the stream threads, which never wait
/// for it. It looks again every second, so a topic that somebody deletes is noticed and made anew.
final class MadeRouteTopics implements RouteTopics, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(MadeRouteTopics.class);
  private static final long LOOKING_EVERY_MS = 1_000;

  private final Map<String, Object> clients;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("route-topics").unstarted(this::run);
  private volatile Set<String> wanted = Set.of();
  private volatile Set<String> topics = Set.of();
  private String told = "";

  /// Prepares it.
  ///
  /// @param clients the configuration of Kafka's clients
  MadeRouteTopics(Map<String, Object> clients) {
    this.clients = Map.copyOf(clients);
  }

  /// Says in a metric how many routes wait for their topics.
  void count(MeterRegistry metrics) {
    Gauge.builder("copydesk.publish.routes.without.topic", this, made -> made.missing().size())
        .description("Routes whose topics are not there yet")
        .register(metrics);
  }

  void start() {
    thread.start();
  }

  @Override
  public void want(Set<String> routes) {
    wanted = Set.copyOf(routes);
  }

  @Override
  public boolean exists(String route) {
    return RouteTopic.isRouteName(route) && topics.contains(RouteTopic.of(route).name());
  }

  private Set<String> missing() {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeIf(route -> !RouteTopic.isRouteName(route) || exists(route));
    return missing;
  }

  private void run() {
    try (Admin admin = Admin.create(clients)) {
      do {
        look(admin);
      } while (!closed.await(LOOKING_EVERY_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Admin admin) throws InterruptedException {
    try {
      topics = Set.copyOf(admin.listTopics().names().get());
      Set<String> missing = missing();
      if (!missing.isEmpty()) {
        int partitions = partitionsOf(admin, Topics.PUBLISHED.name());
        for (String route : missing) {
          make(admin, RouteTopic.of(route), partitions);
        }
        topics = Set.copyOf(admin.listTopics().names().get());
      }
      tell(missing().isEmpty() ? "" : "they were made and are not seen yet");
    } catch (ExecutionException | KafkaException e) {
      tell(String.valueOf(e.getCause() == null ? e : e.getCause()));
    }
  }

  private static int partitionsOf(Admin admin, String topic)
      throws InterruptedException, ExecutionException {
    return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
        .mapToInt(described -> described.partitions().size())
        .findFirst()
        .orElseThrow();
  }

  private static void make(Admin admin, Topic<?, ?> topic, int partitions)
      throws InterruptedException, ExecutionException {
    try {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic.name(), Optional.of(partitions), Optional.empty())
                      .configs(topic.config())))
          .all()
          .get();
      log.info("made topic {}", topic.name());
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  /// Says each trouble once.
  private void tell(String trouble) {
    String message =
        trouble.isEmpty()
            ? ""
            : "routes %s wait for their topics (%s); ./copydesk route list shows them"
                .formatted(missing(), trouble);
    if (!message.equals(told) && !message.isEmpty() && !missing().isEmpty()) {
      log.warn("{}", message);
    }
    told = message;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
