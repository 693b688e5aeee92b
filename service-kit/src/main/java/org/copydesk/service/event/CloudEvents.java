package org.copydesk.service.event;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.copydesk.schemas.Topic;
import org.copydesk.service.metrics.WrittenRecords;
import org.jspecify.annotations.Nullable;

/// Writes the CloudEvents headers (binary mode of the Kafka protocol binding 1.0.2) of events on
/// their way to a topic; `traceparent` is handed on, every other header is dropped.
///
/// @param topic the topic they go to
/// @param service the service that writes them
/// @param metrics where they are counted and timed: {@link WrittenRecords}
public record CloudEvents<V>(Topic<?, V> topic, String service, MeterRegistry metrics)
    implements FixedKeyProcessorSupplier<String, Event<V>, V> {

  @Override
  public FixedKeyProcessor<String, Event<V>, V> get() {
    return new FixedKeyProcessor<>() {
      private final Stamp stamp = new Stamp(topic, service);
      private final WrittenRecords written = WrittenRecords.to(topic.name(), metrics);
      private @Nullable FixedKeyProcessorContext<String, V> context;

      @Override
      public void init(FixedKeyProcessorContext<String, V> context) {
        this.context = context;
      }

      @Override
      public void process(FixedKeyRecord<String, Event<V>> record) {
        if (context != null) {
          long now = context.currentSystemTimeMs();
          written.count(record.timestamp(), now);
          context.forward(
              record
                  .<@Nullable V>withValue(record.value().value())
                  .withHeaders(
                      stamp.headers(record.value(), record.timestamp(), now, record.headers())));
        }
      }
    };
  }

  /// The headers of an event.
  ///
  /// @param topic the topic it goes to
  /// @param service the service that writes it
  /// @param timestamp of its record, in milliseconds
  /// @param now when it is written, in milliseconds
  /// @param arrived the headers of the record that it follows from
  public static RecordHeaders headers(
      Topic<?, ?> topic,
      String service,
      Event<?> event,
      long timestamp,
      long now,
      org.apache.kafka.common.header.Headers arrived) {
    return new Stamp(topic, service).headers(event, timestamp, now, arrived);
  }
}
