package org.copydesk.console.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.copydesk.console.newsroom.LetterLine;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Party;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Tells from a dead letter's headers what went wrong with it.
public final class LetterLines {
  /// Where dead letters lie.
  public static final List<Topic<?, ?>> TOPICS =
      List.of(Topics.INGEST_DEAD_LETTER, Topics.ENRICH_DEAD_LETTER, Topics.PUBLISH_DEAD_LETTER);

  private LetterLines() {}

  /// Whether a topic holds dead letters.
  public static boolean isLetter(String topic) {
    return TOPICS.stream().anyMatch(known -> known.name().equals(topic));
  }

  /// The line of a dead letter.
  public static LetterLine of(ConsumerRecord<String, byte[]> record) {
    String key = String.valueOf(record.key());
    int slash = key.indexOf('/');
    String error = header(record, Headers.ERROR_EXCEPTION).orElse("");
    return new LetterLine(
        record.topic() + "/" + record.partition() + "/" + record.offset(),
        service(record.topic()),
        header(record, Headers.ERROR_TOPIC).orElse("?")
            + "/"
            + header(record, Headers.ERROR_PARTITION).orElse("?")
            + "/"
            + header(record, Headers.ERROR_OFFSET).orElse("?"),
        key,
        slash > 0 ? key.substring(0, slash) : urnSource(key),
        error.substring(error.lastIndexOf('.') + 1),
        header(record, Headers.ERROR_MESSAGE).orElse("no cause is given"),
        Instant.ofEpochMilli(record.timestamp()));
  }

  /// The source in a URI of ours: urn:copydesk:source:item.
  private static String urnSource(String key) {
    String[] parts = key.split(":", 4);
    return parts.length == 4 && parts[1].equals("copydesk") ? parts[2] : "";
  }

  private static String service(String topic) {
    return Topics.named(topic)
        .flatMap(known -> known.writers().stream().findFirst())
        .map(Party::title)
        .orElse(topic);
  }

  static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return Optional.ofNullable(header)
        .map(Header::value)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
