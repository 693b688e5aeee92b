package org.copydesk.devstack.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.trace.PartitionScan;

/// The topics of a cluster.
public final class KafkaLogs implements TopicLogs {
  private final Consumer<String, byte[]> consumer;
  private final Map<String, List<PartitionInfo>> topics;

  /// Reads with a consumer of committed records, which somebody else closes.
  public KafkaLogs(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
    this.topics = consumer.listTopics();
  }

  @Override
  public Set<String> topics() {
    return topics.keySet();
  }

  @Override
  public Set<TopicPartition> truncated(String topic) {
    Set<TopicPartition> truncated = new HashSet<>();
    consumer
        .beginningOffsets(partitions(topic))
        .forEach((partition, first) -> {
          if (first > 0) {
            truncated.add(partition);
          }
        });
    return truncated;
  }

  @Override
  public void read(String topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> take) {
    new PartitionScan(consumer).read(partitions(topic), take);
  }

  private List<TopicPartition> partitions(String topic) {
    return topics.getOrDefault(topic, List.of()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }
}
