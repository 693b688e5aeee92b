package org.copydesk.console.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.console.newsroom.LetterLine;
import org.copydesk.deadletter.Letter;
import org.copydesk.deadletter.Place;

/// Tells from a dead letter's headers what went wrong with it.
public final class LetterLines {
  private LetterLines() {}

  /// The line of a dead letter, as it was read.
  public static LetterLine of(ConsumerRecord<String, byte[]> record) {
    byte[] key = Optional.ofNullable(record.key()).map(text -> text.getBytes(UTF_8)).orElse(null);
    return of(
        new Letter(
            new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                key,
                record.value(),
                record.headers(),
                record.leaderEpoch())));
  }

  /// The line of a dead letter.
  static LetterLine of(Letter letter) {
    String key = letter.key().orElse("");
    int slash = key.indexOf('/');
    return new LetterLine(
        letter.id().toString(),
        letter.id().service() + "-service",
        letter.origin().map(Place::toString).orElse("?"),
        key,
        slash > 0 ? key.substring(0, slash) : urnSource(key),
        letter.exception().orElse(""),
        letter.message().orElse("no cause is given"),
        letter.at());
  }

  /// The source in a URI of ours: urn:copydesk:source:item.
  private static String urnSource(String key) {
    String[] parts = key.split(":", 4);
    return parts.length == 4 && parts[1].equals("copydesk") ? parts[2] : "";
  }
}
