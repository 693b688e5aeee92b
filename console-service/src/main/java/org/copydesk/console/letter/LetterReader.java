package org.copydesk.console.letter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.copydesk.console.letter.Letter.NamedText;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;

/// Reads one dead letter where it lies.
///
/// @param consumers opens a consumer of committed records
/// @param decoding from a topic's name and the bytes of a value to the value
public record LetterReader(
    Supplier<Consumer<String, byte[]>> consumers, BiFunction<String, byte[], Object> decoding) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_TEXT = 64 * 1024;
  private static final int MOST_HEX = 4 * 1024;

  /// The letter at a place; absent where there is none.
  ///
  /// @param place topic/partition/offset
  public Optional<Letter> read(String place) {
    return record(place).map(this::letter);
  }

  Optional<ConsumerRecord<String, byte[]>> record(String place) {
    Optional<Place> wanted =
        Place.of(place).filter(known -> LetterLines.isLetter(known.partition().topic()));
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Place known = wanted.get();
    try (Consumer<String, byte[]> consumer = consumers.get()) {
      consumer.assign(List.of(known.partition()));
      consumer.seek(known.partition(), known.offset());
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < deadline) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          return Optional.of(record).filter(found -> found.offset() == known.offset());
        }
      }
      return Optional.empty();
    }
  }

  private Letter letter(ConsumerRecord<String, byte[]> record) {
    byte[] value = Optional.ofNullable(record.value()).orElse(new byte[0]);
    List<NamedText> headers = new ArrayList<>();
    record
        .headers()
        .forEach(header -> {
          if (!header.key().equals(Headers.ERROR_STACKTRACE)) {
            headers.add(
                new NamedText(header.key(), LetterLines.header(record, header.key()).orElse("")));
          }
        });
    return new Letter(
        LetterLines.of(record),
        headers,
        LetterLines.header(record, Headers.ERROR_STACKTRACE).orElse(""),
        value.length,
        new String(value, 0, Math.min(value.length, MOST_TEXT), StandardCharsets.UTF_8),
        HexDump.of(value, MOST_HEX),
        json(record, value),
        ReturnToTopic.origin(record).isPresent());
  }

  private String json(ConsumerRecord<String, byte[]> record, byte[] value) {
    Optional<String> origin = LetterLines.header(record, Headers.ERROR_TOPIC);
    if (origin.flatMap(Topics::named).isEmpty()) {
      return "";
    }
    try {
      return decoding.apply(origin.get(), value) instanceof SpecificRecord decoded
          ? decoded.toString()
          : "";
    } catch (KafkaException _) {
      return "";
    }
  }
}
