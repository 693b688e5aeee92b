package org.copydesk.monitor.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// How far a service has read a partition, and where the partition ends.
///
/// @param read the offset that is read next
/// @param end the offset behind the last record, committed or not: what lies behind a transaction
///   that somebody left open waits, too
record Offsets(Queue queue, int partition, long read, long end) {
  /// Asks the brokers: three requests, whatever the number of queues.
  static List<Offsets> ask(Admin admin, List<Queue> queues)
      throws InterruptedException, ExecutionException {
    Map<String, TopicDescription> topics =
        admin
            .describeTopics(queues.stream().map(queue -> queue.topic().name()).distinct().toList())
            .allTopicNames()
            .get();
    Map<String, Map<TopicPartition, OffsetAndMetadata>> read =
        admin
            .listConsumerGroupOffsets(
                queues.stream()
                    .map(Queue::service)
                    .distinct()
                    .collect(Collectors.toMap(s -> s, _ -> new ListConsumerGroupOffsetsSpec())))
            .all()
            .get();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    topics.forEach((name, topic) ->
        topic
            .partitions()
            .forEach(each ->
                latest.put(new TopicPartition(name, each.partition()), OffsetSpec.latest())));
    Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(latest).all().get();
    List<Offsets> offsets = new ArrayList<>();
    for (Queue queue : queues) {
      ends.forEach((partition, end) -> {
        if (partition.topic().equals(queue.topic().name())) {
          OffsetAndMetadata next = read.getOrDefault(queue.service(), Map.of()).get(partition);
          offsets.add(
              new Offsets(
                  queue, partition.partition(), next == null ? 0 : next.offset(), end.offset()));
        }
      });
    }
    return offsets;
  }
}
