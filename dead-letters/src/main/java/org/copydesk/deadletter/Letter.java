package org.copydesk.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.copydesk.schemas.Headers;

/// A record that could not be processed, with the cause in its headers (KIP-1034).
///
/// @param record as it lies on the service's dead-letter topic
public record Letter(ConsumerRecord<byte[], byte[]> record) {
  /// What it is called.
  public LetterId id() {
    return new LetterId(LetterId.serviceOf(record.topic()), record.partition(), record.offset());
  }

  /// When it was given up.
  public Instant at() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /// Its key as text; absent where it had none.
  public Optional<String> key() {
    return Optional.ofNullable(record.key()).map(key -> new String(key, UTF_8));
  }

  /// The class of the exception, without its package; absent where none was written.
  public Optional<String> exception() {
    return header(Headers.ERROR_EXCEPTION).map(name -> name.substring(name.lastIndexOf('.') + 1));
  }

  /// What the exception says; absent where it says nothing.
  public Optional<String> message() {
    return header(Headers.ERROR_MESSAGE);
  }

  /// Why: the exception's class without its package, and its message.
  public String cause() {
    return exception().orElse("?") + ": " + message().orElse("no message");
  }

  /// The stack trace; absent where none was written.
  public Optional<String> stackTrace() {
    return header(Headers.ERROR_STACKTRACE);
  }

  /// Where the record lay that could not be processed; absent where the headers do not say it.
  public Optional<Place> origin() {
    try {
      return header(Headers.ERROR_TOPIC)
          .flatMap(topic ->
              header(Headers.ERROR_PARTITION)
                  .flatMap(partition ->
                      header(Headers.ERROR_OFFSET)
                          .map(offset ->
                              new Place(
                                  topic, Integer.parseInt(partition), Long.parseLong(offset)))));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// The dead letter that it was written back from, where it died again.
  public Optional<LetterId> earlier() {
    return header(Headers.REDRIVEN_FROM).flatMap(LetterId::of);
  }

  private Optional<String> header(String name) {
    Header header = record.headers().lastHeader(name);
    return Optional.ofNullable(header).map(Header::value).map(value -> new String(value, UTF_8));
  }
}
