package org.copydesk.trace;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/// Reads partitions from their beginning to what is their end now.
///
/// @param consumer of committed records, which somebody else closes
/// @param limit after which it gives up, however much comes
public record PartitionScan(Consumer<String, byte[]> consumer, Duration limit) {
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// A scan that takes the time it needs.
  public PartitionScan(Consumer<String, byte[]> consumer) {
    this(consumer, Duration.ofDays(1));
  }

  /// Hands on all their committed records, those of each partition in their order.
  ///
  /// @throws TimeoutException when the brokers send nothing for a minute, or the limit is reached
  public void read(
      List<TopicPartition> partitions,
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> take) {
    consumer.assign(partitions);
    // A partition that was assigned before is still paused where that reading ended.
    consumer.resume(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
    dropFinished(left);
    long begun = System.nanoTime();
    long heard = begun;
    while (!left.isEmpty()) {
      ConsumerRecords<String, byte[]> records = consumer.poll(WAIT);
      records.forEach(take);
      if (dropFinished(left) || !records.isEmpty()) {
        heard = System.nanoTime();
      }
      if (System.nanoTime() - begun > limit.toNanos()) {
        throw new TimeoutException(
            "%s cannot be read within %d s".formatted(left.keySet(), limit.toSeconds()));
      }
      if (System.nanoTime() - heard > PATIENCE.toNanos()) {
        throw new TimeoutException("Kafka sends nothing more of %s".formatted(left.keySet()));
      }
    }
  }

  /// Whoever is at the end is not read on, however fast the topic grows.
  ///
  /// @return whether any has come to its end
  private boolean dropFinished(Map<TopicPartition, Long> left) {
    List<TopicPartition> finished =
        left.entrySet().stream()
            .filter(end -> consumer.position(end.getKey()) >= end.getValue())
            .map(Map.Entry::getKey)
            .toList();
    consumer.pause(finished);
    left.keySet().removeAll(finished);
    return !finished.isEmpty();
  }
}
