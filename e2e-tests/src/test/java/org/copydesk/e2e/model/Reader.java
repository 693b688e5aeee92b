package org.copydesk.e2e.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Reads the committed records of every topic that the rules speak of, once each.
final class Reader implements AutoCloseable {
  private static final List<Topic<?, ?>> TOPICS =
      List.of(
          Topics.RECEIPT,
          Topics.ARTICLE,
          Topics.NOTICE,
          Topics.LIFECYCLE,
          Topics.PUBLISHED,
          Topics.NINJS,
          Topics.NINJS_ITEM,
          Topics.MENTION,
          Topics.QUOTE,
          Topics.STORY_MEMBER,
          Topics.STORY,
          Topics.INGEST_DEAD_LETTER,
          Topics.ENRICH_DEAD_LETTER,
          Topics.PUBLISH_DEAD_LETTER);

  private final NewsDesk desk;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Reading reading = Reading.empty(this::decode);

  Reader(Cluster cluster) {
    desk = new NewsDesk(cluster);
    consumer = desk.consumer();
    List<TopicPartition> partitions =
        TOPICS.stream()
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private <T extends SpecificRecord> T decode(Topic<String, T> topic, Class<T> type, byte[] value) {
    return type.cast(desk.decode(topic.name(), value));
  }

  /// All that stands on the topics now.
  Reading read() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        Topic<?, ?> topic =
            TOPICS.stream().filter(each -> each.name().equals(record.topic())).findFirst().get();
        reading.take(topic, record.partition(), record.key(), record.value());
      }
    }
    return reading;
  }

  @Override
  public void close() {
    consumer.close();
    desk.close();
  }
}
