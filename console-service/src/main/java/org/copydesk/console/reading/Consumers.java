package org.copydesk.console.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.copydesk.schemas.Topic;

/// Makes consumers of committed records that belong to no group and commit nothing.
///
/// @param clients the settings of all Kafka clients
public record Consumers(Map<String, Object> clients) {
  /// What a consumer may hold of records that were fetched and not read yet.
  private static final int FETCH_BYTES = 16 * 1024 * 1024;

  /// A new one; whoever asks for it closes it.
  public Consumer<String, byte[]> open() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("max.partition.fetch.bytes", Topic.MAX_RECORD_BYTES / 8);
    settings.put("fetch.max.bytes", FETCH_BYTES);
    settings.putAll(clients);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.remove("group.id");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /// All partitions of topics.
  static List<TopicPartition> partitions(
      Consumer<String, byte[]> consumer, List<Topic<?, ?>> topics) {
    return topics.stream()
        .flatMap(topic -> infos(consumer, topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /// The partition of a topic in which the records of a key lie.
  static TopicPartition partition(
      Consumer<String, byte[]> consumer, Topic<?, ?> topic, String key) {
    int count = Math.max(1, infos(consumer, topic).size());
    int hash = Utils.murmur2(key.getBytes(StandardCharsets.UTF_8));
    return new TopicPartition(topic.name(), Utils.toPositive(hash) % count);
  }

  private static List<PartitionInfo> infos(Consumer<String, byte[]> consumer, Topic<?, ?> topic) {
    return consumer.partitionsFor(topic.name());
  }
}
