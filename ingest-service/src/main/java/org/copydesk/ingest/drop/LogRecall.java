package org.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;

/// Reads the raw topics from a time to their end, and of each record no more than its headers.
///
/// @param clients the settings of Kafka's clients
record LogRecall(Map<String, Object> clients) implements Recall {
  private static final Duration POLL = Duration.ofMillis(500);

  @Override
  public Map<String, RawPosition> find(Set<String> eventIds, Instant since) {
    Map<String, RawPosition> found = new HashMap<>();
    try (Consumer<byte[], byte[]> consumer = TopicReader.consumer(clients)) {
      Map<TopicPartition, Long> ends =
          TopicReader.seek(consumer, Set.of(Topics.RAW.name(), Topics.RAW_NOTICE.name()), since);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          Header header = record.headers().lastHeader(Headers.ID);
          String id = header == null ? "" : new String(header.value(), UTF_8);
          if (eventIds.contains(id)) {
            found.put(
                id,
                new RawPosition(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(record.timestamp())));
          }
        }
      }
    }
    return found;
  }
}
