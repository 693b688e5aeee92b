package org.copydesk.service.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.jspecify.annotations.Nullable;

/// Writes the CloudEvents headers (binary mode of the Kafka protocol binding 1.0.2) of the records
/// on their way to a topic; `traceparent` is handed on, every other header is dropped.
///
/// @param topic the topic they go to
/// @param service the service that writes them
/// @param identity what the record is about
public record CloudEvents<V>(Topic<?, ?> topic, String service, Identity<V> identity)
    implements FixedKeyProcessorSupplier<String, V, V> {

  /// Says what a record is about.
  @FunctionalInterface
  public interface Identity<V> {
    /// The subject and version of a record; the value is absent for a tombstone.
    Subject of(String key, @Nullable V value);
  }

  /// What a record is about.
  ///
  /// @param id what, with the version and the topic, makes the event unique
  /// @param version the version it is about
  /// @param subject the CloudEvents subject: the article's URI
  public record Subject(String id, long version, String subject) {}

  @Override
  public FixedKeyProcessor<String, V, V> get() {
    return new FixedKeyProcessor<>() {
      private @Nullable FixedKeyProcessorContext<String, V> context;

      @Override
      public void init(FixedKeyProcessorContext<String, V> context) {
        this.context = context;
      }

      @Override
      public void process(FixedKeyRecord<String, V> record) {
        if (context != null) {
          context.forward(record.withHeaders(headers(record)));
        }
      }
    };
  }

  private RecordHeaders headers(FixedKeyRecord<String, V> record) {
    Subject subject = identity.of(record.key(), record.value());
    RecordHeaders headers = new RecordHeaders();
    add(headers, Headers.SPEC_VERSION, "1.0");
    add(headers, Headers.ID, Headers.id(subject.id(), subject.version(), topic.name()));
    add(headers, Headers.TYPE, topic.name());
    add(headers, Headers.SOURCE, "/copydesk/" + service);
    add(headers, Headers.SUBJECT, subject.subject());
    add(headers, Headers.TIME, Instant.ofEpochMilli(record.timestamp()).toString());
    add(
        headers,
        Headers.CONTENT_TYPE,
        topic.valueSchema().isPresent() ? "application/avro" : "application/json");
    Header trace = record.headers().lastHeader(Headers.TRACE_PARENT);
    if (trace != null) {
      headers.add(trace);
    }
    return headers;
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
