package org.copydesk.e2e.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.process.ServiceProcess;

/// Waits until nothing is on its way any more: no transaction is open, every service has taken and
/// committed all that lies before it, and nothing has come for a while.
final class Rest implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /// Longer than any step that a service takes by the clock.
  private static final Duration STILL = Duration.ofMillis(700);

  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Admin admin;

  Rest(Cluster cluster) {
    admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
  }

  /// Waits for it.
  ///
  /// @return when it was so
  /// @throws IllegalStateException after three minutes, with what still waits
  Instant await() throws ExecutionException, InterruptedException {
    Instant limit = Instant.now().plus(LIMIT);
    Map<TopicPartition, Long> before = Map.of();
    Instant since = Instant.now();
    while (Instant.now().isBefore(limit)) {
      Map<TopicPartition, Long> ends = ends(IsolationLevel.READ_COMMITTED);
      Map<TopicPartition, Long> waiting = waiting(ends);
      if (!ends.equals(before) || !waiting.isEmpty()) {
        before = ends;
        since = Instant.now();
      } else if (Instant.now().isAfter(since.plus(STILL))) {
        return Instant.now();
      }
      Thread.sleep(PAUSE);
    }
    throw new IllegalStateException(
        "after %s these still wait: %s"
            .formatted(LIMIT, waiting(ends(IsolationLevel.READ_COMMITTED))));
  }

  /// How many records still wait, by partition: those of open transactions, and those that a
  /// service has not taken.
  private Map<TopicPartition, Long> waiting(Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> waiting = new HashMap<>();
    ends(IsolationLevel.READ_UNCOMMITTED)
        .forEach(
            (partition, end) -> note(waiting, partition, end - ends.getOrDefault(partition, end)));
    for (ServiceProcess service : RealStack.SERVICES) {
      admin
          .listConsumerGroupOffsets(service.title())
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach((partition, taken) ->
              note(
                  waiting,
                  partition,
                  ends.getOrDefault(partition, taken.offset()) - taken.offset()));
    }
    return waiting;
  }

  private static void note(
      Map<TopicPartition, Long> waiting, TopicPartition partition, long count) {
    if (count > 0) {
      waiting.merge(partition, count, Math::max);
    }
  }

  private Map<TopicPartition, Long> ends(IsolationLevel isolation)
      throws ExecutionException, InterruptedException {
    List<String> topics =
        admin.listTopics().names().get().stream()
            .filter(name -> name.startsWith("news.") || name.endsWith("-repartition"))
            .toList();
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get()
        .forEach((name, topic) ->
            topic
                .partitions()
                .forEach(partition ->
                    asked.put(
                        new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
    return admin
        .listOffsets(asked, new ListOffsetsOptions(isolation))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  @Override
  public void close() {
    admin.close();
  }
}
