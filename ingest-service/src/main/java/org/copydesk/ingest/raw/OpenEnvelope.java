package org.copydesk.ingest.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.copydesk.ingest.gate.Receipts;
import org.copydesk.ingest.gate.SourceGate;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.RawEvent;
import org.copydesk.service.kafka.Outage;
import org.copydesk.service.kafka.Placement;
import org.copydesk.service.metrics.DeadLetters.Cause;

/// Decodes a raw record just far enough to know its article, and whether the record lies in the
/// partition of its source and item, whatever its own key is. What cannot be decoded is answered
/// here.
public final class OpenEnvelope
    extends ContextualProcessor<byte[], byte[], String, OpenEnvelope.Envelope> {
  /// An opened record.
  public sealed interface Envelope {
    /// It names its article, and lies where all events of its item belong.
    record Placed(Content content) implements Envelope {}

    /// It names its article, and lies in another partition.
    record Astray(Bytes bytes) implements Envelope {}

    /// It cannot be decoded.
    record Undecodable(Handled handled) implements Envelope {}
  }

  /// A raw event that lies where all events of its item belong.
  ///
  /// @param bytes the record as it arrived
  /// @param event what it says; absent where it has come a way of its own and is to be decoded anew
  public record Content(Bytes bytes, Optional<RawEvent> event) {}

  private final Deserializer<RawEvent> decoder;
  private final int partitions;
  private final boolean ahead;
  private final Counter read;

  /// Prepares one for a task.
  ///
  /// @param partitions how many there are for the items
  /// @param ahead whether its records overtake those of other lanes where the lanes meet
  /// @param read counts them
  public OpenEnvelope(Deserializer<RawEvent> decoder, int partitions, boolean ahead, Counter read) {
    this.read = read;
    this.decoder = decoder;
    this.partitions = partitions;
    this.ahead = ahead;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    read.increment();
    RawPosition position = position(record);
    try {
      RawEvent event = decoded(position, record.value());
      String key = key(event);
      Bytes bytes = Bytes.wrap(record.value());
      boolean placed = Placement.of(key, partitions) == position.partition();
      Record<String, Envelope> opened =
          record
              .withKey(key)
              .withValue(
                  placed
                      ? new Envelope.Placed(new Content(bytes, Optional.of(event)))
                      : new Envelope.Astray(bytes));
      PositionHeaders.write(opened.headers(), position);
      context().forward(ahead ? Turn.first(opened) : Turn.inTime(opened));
    } catch (Outage e) {
      throw e;
    } catch (RuntimeException e) {
      context()
          .forward(record.withKey(key(record.key())).withValue(undecodable(record, position, e)));
    }
  }

  private static String key(RawEvent event) {
    return SourceGate.concerns(event.getAction())
        ? SourceGate.key(event.getSource())
        : event.getSource() + "/" + event.getItemId();
  }

  @SuppressWarnings("NullAway") // a record without value is null, in Kafka's own terms
  private RawEvent decoded(RawPosition position, byte[] value) {
    RawEvent event = value == null ? null : decoder.deserialize(position.topic(), value);
    if (event == null) {
      throw new SerializationException("the record has no value");
    }
    return event;
  }

  private RawPosition position(Record<byte[], byte[]> record) {
    RecordMetadata metadata = context().recordMetadata().orElseThrow();
    return new RawPosition(
        metadata.topic(),
        metadata.partition(),
        metadata.offset(),
        Instant.ofEpochMilli(record.timestamp()));
  }

  @SuppressWarnings("NullAway") // a record without value is null, in Kafka's own terms
  private static Envelope undecodable(
      Record<byte[], byte[]> record, RawPosition position, RuntimeException exception) {
    Throwable cause = exception;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String reason =
        "the record at %s is no RawEvent (%s); write it with the Avro schema of subject %s-value; the original is a dead letter"
            .formatted(position, cause.getMessage(), position.topic());
    return new Envelope.Undecodable(
        Handled.failed(
            Receipts.rejection(Optional.empty(), position, "undecodable", reason),
            new Handled.DeadLetter(
                Bytes.wrap(record.value()), position, Cause.UNDECODABLE, exception)));
  }

  @SuppressWarnings("NullAway") // a record without key is null, in Kafka's own terms
  private static String key(byte[] key) {
    return key == null ? null : new String(key, UTF_8);
  }
}
