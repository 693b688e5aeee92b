package org.copydesk.ingest.poll;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copydesk.news.FeedState;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what others have written down of feeds, when they are taken over.
///
/// @param clients the settings of Kafka's clients
/// @param feedStates decodes it
record FeedMemory(Map<String, Object> clients, Deserializer<FeedState> feedStates) {
  private static final Logger log = LoggerFactory.getLogger(FeedMemory.class);
  private static final String TOPIC = Topics.FEED.name();

  /// All that is known of the feeds of some partitions of the sources, by the feed's key.
  Map<String, FeedState> load(Collection<Integer> sourcePartitions) {
    Map<String, Object> config = new HashMap<>(clients);
    config.put("enable.auto.commit", false);
    config.put("max.partition.fetch.bytes", Topic.MAX_RECORD_BYTES);
    Map<String, FeedState> known = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      int count = consumer.partitionsFor(TOPIC).size();
      List<TopicPartition> partitions =
          sourcePartitions.stream()
              .map(partition -> new TopicPartition(TOPIC, partition % count))
              .distinct()
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> take(record, known));
      }
    }
    return known;
  }

  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  private void take(ConsumerRecord<String, byte[]> record, Map<String, FeedState> known) {
    if (record.value() == null) {
      known.remove(record.key());
      return;
    }
    try {
      known.put(record.key(), feedStates.deserialize(TOPIC, record.value()));
    } catch (Outage e) {
      throw e;
    } catch (RuntimeException e) {
      log.warn(
          "{}/{}/{} is no FeedState and is skipped ({}); the feed's entries are sent once more",
          TOPIC,
          record.partition(),
          record.offset(),
          e.toString());
    }
  }
}
