package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Action;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.tracing.TraceParent;
import org.copydesk.service.tracing.Traces;

/// The log of record, for those who write it: content goes to the raw topic, everything else ahead
/// of it on the topic of notices. The CloudEvents headers carry the event's id too.
public final class RawLog implements AutoCloseable {
  private static final String WRITER = "/copydesk/ingest-service";
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final Producer<String, RawEvent> producer;
  private final Traces traces;

  /// Writes with a producer that exists already, and closes it.
  public RawLog(Producer<String, RawEvent> producer, Traces traces) {
    this.producer = producer;
    this.traces = traces;
  }

  /// Opens the log.
  ///
  /// @param clients the settings of Kafka's clients
  public static RawLog open(
      Map<String, Object> clients, Serializer<RawEvent> serializer, Traces traces) {
    Map<String, Object> config = producerSettings(Duration.ofSeconds(15), clients);
    return new RawLog(new KafkaProducer<>(config, new StringSerializer(), serializer), traces);
  }

  /// The settings of those who write to the log: nothing is lost, nothing is written twice by a
  /// retry, and records of every size that a topic takes go through.
  ///
  /// @param patience how long a record is tried
  /// @param clients the settings of Kafka's clients, which outrank these
  public static Map<String, Object> producerSettings(
      Duration patience, Map<String, Object> clients) {
    Map<String, Object> config = new HashMap<>();
    config.put("enable.idempotence", true);
    config.put("acks", "all");
    config.put("compression.type", "zstd");
    config.put("max.request.size", Topic.MAX_RECORD_BYTES);
    config.put("delivery.timeout.ms", Math.toIntExact(patience.toMillis()));
    config.put("request.timeout.ms", 10_000);
    config.put("max.block.ms", 10_000);
    config.putAll(clients);
    return config;
  }

  /// Writes an event. Blocks while the producer's memory is full, which holds a fast sender back.
  ///
  /// @return where it lies, once the brokers have acknowledged it; fails with a `KafkaException`
  public CompletableFuture<RawPosition> write(RawEvent event) {
    return write(event, Optional.empty());
  }

  /// The same, for an event that somebody else's trace led to.
  ///
  /// @param traceParent as the caller gave it; one that is not valid counts as none
  CompletableFuture<RawPosition> write(RawEvent event, Optional<String> traceParent) {
    CompletableFuture<RawPosition> written = new CompletableFuture<>();
    ProducerRecord<String, RawEvent> record = record(event);
    traceParent
        .filter(TraceParent::isValid)
        .ifPresent(given -> TraceParent.set(record.headers(), given));
    try (Traces.Stage _ =
        traces
            .begin("receive", record.headers())
            .say("copydesk.source", event.getSource())
            .say("messaging.destination.name", record.topic())) {
      Future<RecordMetadata> _ =
          producer.send(
              record,
              (metadata, failure) -> {
                if (failure == null) {
                  written.complete(
                      new RawPosition(
                          metadata.topic(),
                          metadata.partition(),
                          metadata.offset(),
                          event.getReceivedAt().orElseGet(Instant::now)));
                } else {
                  written.completeExceptionally(failure);
                }
              });
    } catch (KafkaException | IllegalStateException e) {
      written.completeExceptionally(e);
    }
    return written;
  }

  private static ProducerRecord<String, RawEvent> record(RawEvent event) {
    String topic =
        event.getAction() == Action.CONTENT ? Topics.RAW.name() : Topics.RAW_NOTICE.name();
    ProducerRecord<String, RawEvent> record =
        new ProducerRecord<>(topic, event.getSource() + "/" + event.getItemId(), event);
    add(record, Headers.SPEC_VERSION, "1.0");
    add(record, Headers.ID, event.getEventId().orElseGet(() -> EventIds.of(event)));
    add(record, Headers.TYPE, topic);
    add(record, Headers.SOURCE, WRITER);
    add(record, Headers.SUBJECT, record.key());
    add(record, Headers.TIME, event.getReceivedAt().orElseGet(Instant::now).toString());
    add(record, Headers.CONTENT_TYPE, "application/avro");
    return record;
  }

  private static void add(ProducerRecord<String, RawEvent> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }

  @Override
  public void close() {
    producer.close(CLOSE_LIMIT);
  }
}
