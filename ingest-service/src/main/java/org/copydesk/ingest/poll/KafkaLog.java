package org.copydesk.ingest.poll;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.ingest.receive.RawLog;
import org.copydesk.news.FeedState;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topics;
import org.copydesk.service.tracing.Traces;

/// Writes raw events, and what is known of feeds, to Kafka.
///
/// @param producer writes records of any size that a topic takes
/// @param rawEvents encodes raw events
/// @param feedStates encodes what is known of feeds
/// @param traces each raw event begins one
record KafkaLog(
    Producer<String, byte[]> producer,
    Serializer<RawEvent> rawEvents,
    Serializer<FeedState> feedStates,
    Traces traces)
    implements Outbox, AutoCloseable {

  /// Connects.
  ///
  /// @param clients the settings of Kafka's clients
  static KafkaLog connect(
      Map<String, Object> clients,
      Serializer<RawEvent> rawEvents,
      Serializer<FeedState> feedStates,
      Traces traces) {
    Map<String, Object> config = RawLog.producerSettings(Duration.ofSeconds(30), clients);
    config.putIfAbsent("linger.ms", 5);
    return new KafkaLog(
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()),
        rawEvents,
        feedStates,
        traces);
  }

  @Override
  public CompletableFuture<?> send(RawEvent event) {
    String topic = Topics.RAW.name();
    String key = event.getSource() + "/" + event.getItemId();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, key, rawEvents.serialize(topic, event));
    try (Traces.Stage _ =
        traces
            .begin("receive", record.headers())
            .say("copydesk.source", event.getSource())
            .say("messaging.destination.name", topic)) {
      return write(record);
    }
  }

  /// Writes what is known of a feed and waits until the brokers have it.
  ///
  /// @param partition the partition of the feed's source
  /// @throws KafkaException where they do not take it
  void remember(FeedState state, int partition) throws InterruptedException {
    String topic = Topics.FEED.name();
    String key = Subscription.key(state.getSource(), state.getUrl());
    int place = partition % producer.partitionsFor(topic).size();
    try {
      write(new ProducerRecord<>(topic, place, key, feedStates.serialize(topic, state))).get();
    } catch (ExecutionException e) {
      throw new KafkaException("%s cannot be written: %s".formatted(topic, e.getCause()), e);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback says what became of it
  private CompletableFuture<?> write(ProducerRecord<String, byte[]> record) {
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    try {
      producer.send(
          record,
          (_, exception) -> {
            if (exception == null) {
              acknowledged.complete(null);
            } else {
              acknowledged.completeExceptionally(exception);
            }
          });
    } catch (KafkaException e) {
      acknowledged.completeExceptionally(e);
    }
    return acknowledged;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(10));
  }
}
