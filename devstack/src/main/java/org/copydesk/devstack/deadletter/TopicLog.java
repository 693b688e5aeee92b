package org.copydesk.devstack.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.Clients;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.Question;
import org.copydesk.schemas.Topic;

/// Reads whole topics, up to what lies there now; and how far services have come.
final class TopicLog implements AutoCloseable {
  /// A transaction that is being committed ends within moments; one that hangs is not waited for.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration POLL = Duration.ofMillis(100);

  private final Cluster cluster;
  private final Admin admin;

  TopicLog(Cluster cluster) {
    this.cluster = cluster;
    this.admin = Admin.create(Clients.settings(cluster));
  }

  /// Hands on the committed records of a topic, and waits for those that are being committed.
  ///
  /// @param since leaves out what was written before
  void each(
      Topic<?, ?> topic, Optional<Instant> since, Consumer<ConsumerRecord<byte[], byte[]>> take) {
    try (KafkaConsumer<byte[], byte[]> consumer = Clients.committed(cluster, Map.of())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(topic.name(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = ends(partitions);
      consumer.assign(partitions);
      seek(consumer, partitions, ends, since);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (isBefore(consumer, ends) && System.nanoTime() < deadline) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          take.accept(record);
          deadline = System.nanoTime() + PATIENCE.toNanos();
        }
      }
    }
  }

  private static boolean isBefore(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private static void seek(
      KafkaConsumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> ends,
      Optional<Instant> since) {
    consumer.seekToBeginning(partitions);
    since.ifPresent(time -> {
      Map<TopicPartition, Long> times = new HashMap<>();
      partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
      for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
          consumer.offsetsForTimes(times).entrySet()) {
        consumer.seek(
            found.getKey(),
            found.getValue() == null
                ? ends.getOrDefault(found.getKey(), 0L)
                : found.getValue().offset());
      }
    });
  }

  private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
    return asked(() ->
        admin
            .listOffsets(
                partitions.stream()
                    .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest())),
                new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
            .all()
            .get()
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset())));
  }

  /// How far services have come with what they read.
  ///
  /// @param services `ingest`, `enrich`, `publish`
  Map<Standing.Source, Long> taken(List<String> services) {
    Map<Standing.Source, Long> taken = new HashMap<>();
    for (String service : services) {
      asked(() ->
              admin
                  .listConsumerGroupOffsets(service + "-service")
                  .partitionsToOffsetAndMetadata()
                  .get())
          .forEach((partition, offset) -> {
            if (offset != null) {
              taken.put(
                  new Standing.Source(service, partition.topic(), partition.partition()),
                  offset.offset());
            }
          });
    }
    return taken;
  }

  private static <T> T asked(Question<T> question) {
    return Question.asked("Kafka does not say how far it is", question);
  }

  @Override
  public void close() {
    admin.close();
  }
}
