package org.copydesk.devstack.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.Outage;
import org.copydesk.trace.Place;

/// A record as the auditor reads it.
///
/// @param key as text; empty where there is none
/// @param value absent for a tombstone and for bytes that cannot be decoded
/// @param tombstone whether it has no value
/// @param written when the service wrote it, else the record's own time
/// @param eventId CloudEvents' id, where it has one
/// @param origin of a dead letter: the record that could not be processed
record Line(
    Place place,
    String key,
    Optional<Object> value,
    boolean tombstone,
    Instant written,
    Optional<String> eventId,
    Optional<Place> origin) {

  /// Reads a record.
  ///
  /// @param decoding from a topic's name and a value to the decoded value
  /// @throws SerializationException where the registry does not answer
  static Line of(
      ConsumerRecord<String, byte[]> record, BiFunction<String, byte[], Object> decoding) {
    return new Line(
        Place.of(record),
        String.valueOf(Optional.ofNullable(record.key()).orElse("")),
        value(record, decoding),
        record.value() == null,
        header(record, Headers.RECORDED_TIME)
            .flatMap(Line::instant)
            .orElseGet(() -> Instant.ofEpochMilli(record.timestamp())),
        header(record, Headers.ID),
        origin(record));
  }

  private static Optional<Object> value(
      ConsumerRecord<String, byte[]> record, BiFunction<String, byte[], Object> decoding) {
    byte[] bytes = record.value();
    if (bytes == null) {
      return Optional.empty();
    }
    String topic =
        RouteTopic.named(record.topic()).isPresent() ? Topics.PUBLISHED.name() : record.topic();
    Class<?> type = Topics.named(topic).<Class<?>>map(Topic::valueType).orElse(Object.class);
    if (type == byte[].class) {
      return Optional.of(bytes);
    }
    try {
      return Optional.ofNullable(decoding.apply(topic, bytes)).filter(type::isInstance);
    } catch (SerializationException e) {
      if (Outage.isOutage(e)) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static Optional<Place> origin(ConsumerRecord<?, ?> record) {
    try {
      return header(record, Headers.ERROR_TOPIC)
          .flatMap(topic ->
              header(record, Headers.ERROR_PARTITION)
                  .flatMap(partition ->
                      header(record, Headers.ERROR_OFFSET)
                          .map(offset ->
                              new Place(
                                  topic, Integer.parseInt(partition), Long.parseLong(offset)))));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
    return Stream.ofNullable(record.headers().lastHeader(name))
        .map(Header::value)
        .map(bytes -> new String(bytes, UTF_8))
        .findFirst();
  }

  boolean isOn(Topic<?, ?> topic) {
    return place.topic().equals(topic.name());
  }

  /// The article that it is about: the URI in the key of a row, else the key itself.
  String article() {
    int hash = key.lastIndexOf('#');
    boolean row = isOn(Topics.MENTION) || isOn(Topics.QUOTE);
    return row && hash > 0 ? key.substring(0, hash) : key;
  }

  /// Whether it holds bytes that nobody can decode.
  boolean isPoison() {
    return value.isEmpty() && !tombstone;
  }

  /// The value, where it is of a type.
  <T> Optional<T> as(Class<T> type) {
    return value.filter(type::isInstance).map(type::cast);
  }
}
