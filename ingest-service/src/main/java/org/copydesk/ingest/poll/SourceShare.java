package org.copydesk.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copydesk.news.Source;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This instance's share of the sources: the partitions of their topic that the group gave it. Each
/// is read from its beginning when it comes, and its feeds are polled once all of it is known; no
/// offset is ever committed.
final class SourceShare implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SourceShare.class);
  private static final String TOPIC = Topics.SOURCE.name();
  private static final Duration TICK = Duration.ofMillis(100);
  private static final int SESSION_TIMEOUT_MS = 10_000;

  private final Map<String, Object> clients;
  private final Deserializer<Source> decoder;
  private final FeedMemory memory;
  private final Rota rota;
  private volatile boolean closed;

  SourceShare(
      Map<String, Object> clients, Deserializer<Source> decoder, FeedMemory memory, Rota rota) {
    this.clients = clients;
    this.decoder = decoder;
    this.memory = memory;
    this.rota = rota;
  }

  boolean isClosed() {
    return closed;
  }

  /// Takes part until closed.
  void work() {
    Map<String, Object> config = new HashMap<>(clients);
    config.put("group.id", Poller.GROUP);
    config.put("enable.auto.commit", false);
    config.put("auto.offset.reset", "earliest");
    config.put("session.timeout.ms", SESSION_TIMEOUT_MS);
    config.put("max.partition.fetch.bytes", Topic.MAX_RECORD_BYTES);
    config.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      Share share = new Share(consumer);
      try {
        consumer.subscribe(List.of(TOPIC), share);
        while (!closed) {
          consumer.poll(TICK).forEach(this::take);
          rota.startDue(share.known());
        }
      } finally {
        rota.handOver(share.owned);
      }
    }
  }

  private final class Share implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<Integer> owned = new HashSet<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    Share(KafkaConsumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      if (partitions.isEmpty()) {
        return;
      }
      consumer.seekToBeginning(partitions);
      ends.putAll(consumer.endOffsets(partitions));
      List<Integer> numbers = partitions.stream().map(TopicPartition::partition).toList();
      rota.recall(memory.load(numbers));
      owned.addAll(numbers);
      log.info("polls the sources of partitions {}", owned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      List<Integer> numbers = partitions.stream().map(TopicPartition::partition).toList();
      owned.removeAll(numbers);
      ends.keySet().removeAll(partitions);
      rota.handOver(numbers);
    }

    /// The partitions that were read up to where they ended when they came.
    Set<Integer> known() {
      ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      Set<Integer> known = new HashSet<>(owned);
      ends.keySet().forEach(partition -> known.remove(partition.partition()));
      return known;
    }
  }

  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      rota.drop(record.key());
      return;
    }
    try {
      rota.take(
          decoder.deserialize(TOPIC, record.value()),
          record.partition(),
          Instant.ofEpochMilli(record.timestamp()));
    } catch (Outage e) {
      throw e;
    } catch (RuntimeException e) {
      log.warn(
          "{}/{}/{} is no Source and is skipped ({})",
          TOPIC,
          record.partition(),
          record.offset(),
          e.toString());
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
