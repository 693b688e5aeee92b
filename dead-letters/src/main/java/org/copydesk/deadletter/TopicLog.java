package org.copydesk.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copydesk.schemas.Topic;

/// Reads topics, up to what lies there now; and how far services have come. Throws what Kafka says
/// where it does not let itself be read.
final class TopicLog implements AutoCloseable {
  /// A transaction that is being committed ends within moments; one that hangs is not waited for.
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration POLL = Duration.ofMillis(100);

  private final Map<String, Object> clients;
  private final Admin admin;

  /// @param clients the settings of all Kafka clients
  TopicLog(Map<String, Object> clients) {
    this.clients = Map.copyOf(clients);
    this.admin = Admin.create(this.clients);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(clients);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("max.partition.fetch.bytes", Topic.MAX_RECORD_BYTES);
    settings.remove("group.id");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /// Hands on the committed records of a topic, and waits for those that are being committed.
  ///
  /// @param since leaves out what was written before
  void each(
      Topic<?, ?> topic, Optional<Instant> since, Consumer<ConsumerRecord<byte[], byte[]>> take) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
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

  /// The committed record at a place; absent where there is none, or none any more.
  Optional<ConsumerRecord<byte[], byte[]>> at(Place place) {
    TopicPartition partition = new TopicPartition(place.topic(), place.partition());
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      boolean isThere =
          consumer.partitionsFor(place.topic()).stream()
              .anyMatch(info -> info.partition() == place.partition());
      if (!isThere) {
        return Optional.empty();
      }
      List<TopicPartition> only = List.of(partition);
      consumer.assign(only);
      long begin = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
      if (place.offset() < begin || place.offset() >= ends(only).getOrDefault(partition, 0L)) {
        return Optional.empty();
      }
      consumer.seek(partition, place.offset());
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.position(partition) == place.offset() && System.nanoTime() < deadline) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          return Optional.of(record).filter(found -> found.offset() == place.offset());
        }
      }
      return Optional.empty();
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
    return asked(
            admin
                .listOffsets(
                    partitions.stream()
                        .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest())),
                    new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  /// How far services have come with what they read.
  ///
  /// @param services `ingest`, `enrich`, `publish`
  Map<Standing.Source, Long> taken(List<String> services) {
    Map<Standing.Source, Long> taken = new HashMap<>();
    for (String service : services) {
      asked(admin.listConsumerGroupOffsets(service + "-service").partitionsToOffsetAndMetadata())
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

  private static <T> T asked(KafkaFuture<T> question) {
    try {
      return question.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause
          ? cause
          : new KafkaException("Kafka does not say how far it is", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
