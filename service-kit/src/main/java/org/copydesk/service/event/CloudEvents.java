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

/// Writes the CloudEvents headers (binary mode of the Kafka protocol binding 1.0.2) of events on
/// their way to a topic; `traceparent` is handed on, every other header is dropped.
///
/// @param topic the topic they go to
/// @param service the service that writes them
public record CloudEvents<V>(Topic<?, V> topic, String service)
    implements FixedKeyProcessorSupplier<String, Event<V>, V> {

  @Override
  public FixedKeyProcessor<String, Event<V>, V> get() {
    return new FixedKeyProcessor<>() {
      private @Nullable FixedKeyProcessorContext<String, V> context;

      @Override
      public void init(FixedKeyProcessorContext<String, V> context) {
        this.context = context;
      }

      @Override
      public void process(FixedKeyRecord<String, Event<V>> record) {
        if (context != null) {
          context.forward(
              record
                  .withHeaders(
                      headers(
                          record.value(),
                          record.timestamp(),
                          context.currentSystemTimeMs(),
                          record.headers()))
                  .<@Nullable V>withValue(record.value().value()));
        }
      }
    };
  }

  /// The headers of an event.
  ///
  /// @param timestamp of its record, in milliseconds
  /// @param now when it is written, in milliseconds
  /// @param arrived the headers of the record that it follows from
  public RecordHeaders headers(
      Event<V> event, long timestamp, long now, org.apache.kafka.common.header.Headers arrived) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, Headers.SPEC_VERSION, "1.0");
    add(headers, Headers.ID, Headers.id(event.id(), event.version(), topic.name()));
    add(headers, Headers.TYPE, topic.name());
    add(headers, Headers.SOURCE, "/copydesk/" + service);
    add(headers, Headers.SUBJECT, event.subject());
    add(headers, Headers.TIME, Instant.ofEpochMilli(timestamp).toString());
    add(headers, Headers.RECORDED_TIME, Instant.ofEpochMilli(now).toString());
    add(
        headers,
        Headers.CONTENT_TYPE,
        topic.valueSchema().isPresent() ? "application/avro" : "application/json");
    Header trace = arrived.lastHeader(Headers.TRACE_PARENT);
    if (trace != null) {
      headers.add(trace);
    }
    return headers;
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
