package org.copydesk.devstack.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Place;
import org.jspecify.annotations.Nullable;

/// Writes to the topics as newsroom systems do, patiently, and keeps where the brokers said that
/// each record lies.
final class Wire implements AutoCloseable {
  /// Longer than the broker is ever away.
  private static final int PATIENCE_MILLIS = 180_000;

  private final NewsDesk desk;
  private final KafkaProducer<String, byte[]> producer;
  private final Map<Place, Instant> written = new ConcurrentHashMap<>();
  private final Set<Place> poison = ConcurrentHashMap.newKeySet();
  private final AtomicInteger unacknowledged = new AtomicInteger();

  Wire(Cluster cluster) {
    desk = new NewsDesk(cluster);
    producer =
        new KafkaProducer<>(
            new HashMap<>(
                Map.of(
                    "bootstrap.servers",
                    cluster.bootstrapServers(),
                    "enable.idempotence",
                    true,
                    "compression.type",
                    "zstd",
                    "max.request.size",
                    Topic.MAX_RECORD_BYTES,
                    "delivery.timeout.ms",
                    PATIENCE_MILLIS,
                    "max.block.ms",
                    PATIENCE_MILLIS)),
            new StringSerializer(),
            new ByteArraySerializer());
    // The schemas, while the registry answers.
    desk.encode(Topics.RAW, sample());
    desk.encode(Topics.RAW_NOTICE, sample());
  }

  private static RawEvent sample() {
    return RawEvent.newBuilder().setSource("wire").setItemId("sample").build();
  }

  /// Reads and writes the topics otherwise.
  NewsDesk desk() {
    return desk;
  }

  @SuppressWarnings("NullAway") // a record without key is one with a null key, in Kafka's own terms
  void send(Letter.Written letter) {
    Topic<String, RawEvent> topic = letter.ahead() ? Topics.RAW_NOTICE : Topics.RAW;
    RawEvent event = letter.event();
    String key = letter.keyed() ? event.getSource() + "/" + event.getItemId() : null;
    send(topic, key, desk.encode(topic, event), false);
  }

  /// Sends what nobody can process.
  void sendPoison(Topic<String, ?> topic, byte @Nullable [] value) {
    send(topic, "poison", value, true);
  }

  @SuppressWarnings("NullAway") // neither key nor value need be there, in Kafka's own terms
  private void send(
      Topic<String, ?> topic, @Nullable String key, byte @Nullable [] value, boolean isPoison) {
    var _ =
        producer.send(
            new ProducerRecord<>(topic.name(), key, value),
            (record, exception) -> {
              if (exception != null) {
                unacknowledged.incrementAndGet();
                return;
              }
              Place place = new Place(record.topic(), record.partition(), record.offset());
              if (isPoison) {
                poison.add(place);
              }
              written.put(place, Instant.now());
            });
  }

  /// Where records lie, and since when that is known.
  Map<Place, Instant> written() {
    return Map.copyOf(written);
  }

  /// Which of them nobody can process.
  Set<Place> poison() {
    return Set.copyOf(poison);
  }

  /// How many records the brokers never acknowledged.
  int unacknowledged() {
    return unacknowledged.get();
  }

  /// Waits until the brokers have answered for every record.
  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(10));
    desk.close();
  }
}
