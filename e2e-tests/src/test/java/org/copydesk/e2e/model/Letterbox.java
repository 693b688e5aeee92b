package org.copydesk.e2e.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Where newsrooms send to a real stack, and what is known of everything they sent.
final class Letterbox implements AutoCloseable {
  private final NewsDesk desk;
  private final KafkaProducer<String, byte[]> producer;
  private final List<Posted> posted = new ArrayList<>();

  Letterbox(Cluster cluster) {
    desk = new NewsDesk(cluster);
    producer = NewsDesk.producer(cluster);
  }

  /// Sends an event and waits until the broker has it.
  void send(Sent sent) throws ExecutionException, InterruptedException {
    Topic<String, RawEvent> topic = sent.isNotice() ? Topics.RAW_NOTICE : Topics.RAW;
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    RecordMetadata place =
        producer
            .send(
                new ProducerRecord<>(
                    topic.name(),
                    null,
                    now.toEpochMilli(),
                    sent.key(),
                    desk.encode(topic, Records.of(sent))))
            .get();
    posted.add(
        new Posted(
            sent, "%s/%d/%d".formatted(place.topic(), place.partition(), place.offset()), now));
  }

  /// All that was sent, in order.
  List<Posted> posted() {
    return List.copyOf(posted);
  }

  @Override
  public void close() {
    producer.close();
    desk.close();
  }
}
