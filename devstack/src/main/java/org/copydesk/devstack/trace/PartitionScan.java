package org.copydesk.devstack.trace;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.process.StackException;

/// Reads partitions from their beginning to what is their end now.
public record PartitionScan(Consumer<String, byte[]> consumer) {
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Hands on all their committed records, those of each partition in their order.
  ///
  /// @throws StackException when the brokers send nothing for a minute
  public void read(
      List<TopicPartition> partitions,
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> take) {
    consumer.assign(partitions);
    // A partition that was assigned before is still paused where that reading ended.
    consumer.resume(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> left = new HashMap<>(consumer.endOffsets(partitions));
    dropFinished(left);
    long heard = System.nanoTime();
    while (!left.isEmpty()) {
      ConsumerRecords<String, byte[]> records = consumer.poll(WAIT);
      records.forEach(take);
      if (dropFinished(left) || !records.isEmpty()) {
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
        throw new StackException("Kafka sends nothing more of %s".formatted(left.keySet()));
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
