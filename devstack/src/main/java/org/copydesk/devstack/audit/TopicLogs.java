package org.copydesk.devstack.audit;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// What the topics hold.
public interface TopicLogs {
  /// All topics there are.
  Set<String> topics();

  /// Partitions of a topic whose first records are no longer there.
  Set<TopicPartition> truncated(String topic);

  /// Hands on all committed records of a topic, those of each partition in their order.
  void read(String topic, Consumer<ConsumerRecord<String, byte[]>> take);
}
