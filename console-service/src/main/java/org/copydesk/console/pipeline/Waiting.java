package org.copydesk.console.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;

/// Asks the brokers how much waits before a stage, and since when. For one thread.
///
/// @param consumer of committed records, which somebody else closes
record Waiting(Admin admin, Consumer<String, byte[]> consumer) {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /// The mark of a transaction lies behind its last record and is nothing to read.
  private static final long MARK = 1;

  /// @param backlog records that wait
  /// @param heads the first that waits in each partition where any does
  record Backlog(long backlog, Map<TopicPartition, Long> heads) {}

  /// The ends of topics, as far as transactions are complete.
  Map<TopicPartition, Long> ends(List<Topic<?, ?>> topics)
      throws ExecutionException, InterruptedException {
    List<String> names = topics.stream().map(Topic::name).toList();
    Map<TopicPartition, OffsetSpec> wanted =
        admin.describeTopics(names).allTopicNames().get().values().stream()
            .flatMap(topic ->
                topic.partitions().stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition())))
            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /// What a group has not read of topics whose ends are known.
  Backlog before(String group, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return backlog(ends, read);
  }

  static Backlog backlog(
      Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> read) {
    Map<TopicPartition, Long> heads = new HashMap<>();
    long backlog = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      OffsetAndMetadata position = read.get(end.getKey());
      long at = position == null ? 0 : position.offset();
      long left = end.getValue() - at;
      if (left > MARK) {
        backlog += left;
        heads.put(end.getKey(), at);
      }
    }
    return new Backlog(backlog, heads);
  }

  /// How long the oldest of the records that wait has been lying there; 0 where none is found.
  Duration oldest(Map<TopicPartition, Long> heads, Instant now) {
    if (heads.isEmpty()) {
      return Duration.ZERO;
    }
    consumer.assign(heads.keySet());
    heads.forEach(consumer::seek);
    Instant oldest = now;
    for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
      Instant written = written(record);
      oldest = written.isBefore(oldest) ? written : oldest;
    }
    consumer.unsubscribe();
    return Duration.between(oldest, now);
  }

  /// A record's own time is that of the raw event that it follows from.
  private static Instant written(ConsumerRecord<?, ?> record) {
    Header time = record.headers().lastHeader(Headers.RECORDED_TIME);
    Instant own = Instant.ofEpochMilli(record.timestamp());
    return Optional.ofNullable(time)
        .map(header -> new String(header.value(), java.nio.charset.StandardCharsets.UTF_8))
        .map(text -> parsed(text, own))
        .orElse(own);
  }

  private static Instant parsed(String text, Instant fallback) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      return fallback;
    }
  }
}
