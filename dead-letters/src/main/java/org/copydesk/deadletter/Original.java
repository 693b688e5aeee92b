package org.copydesk.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.avro.generic.IndexedRecord;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Notice;
import org.copydesk.news.RawEvent;

/// What the record says that could not be processed, as far as it can be read.
public sealed interface Original {
  /// The record had no value.
  record Nothing() implements Original {}

  /// A record of its topic.
  record Decoded(IndexedRecord value) implements Original {}

  /// Text.
  record Text(String text) implements Original {}

  /// Bytes that are neither.
  ///
  /// @param size how many there are
  /// @param start the first of them
  record Bytes(int size, ByteBuffer start) implements Original {}

  /// How many bytes are shown of what cannot be read.
  int SHOWN = 512;

  /// Reads the original of a letter.
  ///
  /// @param decoding from a topic's name and a value to the decoded value; throws where it is none
  static Original of(Letter letter, BiFunction<String, byte[], Object> decoding) {
    byte[] value = letter.record().value();
    if (value == null) {
      return new Nothing();
    }
    try {
      String topic = letter.origin().map(Place::topic).orElse("");
      if (decoding.apply(topic, value) instanceof IndexedRecord record) {
        return new Decoded(record);
      }
    } catch (RuntimeException _) {
      // It is a dead letter: that it cannot be decoded may be what is wrong with it.
    }
    try {
      return new Text(UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
    } catch (CharacterCodingException _) {
      return new Bytes(
          value.length, ByteBuffer.wrap(value, 0, Math.min(value.length, SHOWN)).slice());
    }
  }

  /// The source, where the record names one.
  default Optional<String> source() {
    return switch (this) {
      case Decoded(RawEvent event) -> Optional.of(event.getSource());
      case Decoded(Article article) -> Optional.of(article.getSource());
      case Decoded(EnrichedArticle enriched) -> Optional.of(enriched.getArticle().getSource());
      case Decoded(Notice notice) -> Optional.of(notice.getSource());
      default -> Optional.empty();
    };
  }

  /// The item, where the record names one.
  default Optional<String> item() {
    return switch (this) {
      case Decoded(RawEvent event) -> Optional.of(event.getItemId());
      case Decoded(Article article) -> Optional.of(article.getItemId());
      case Decoded(EnrichedArticle enriched) -> Optional.of(enriched.getArticle().getItemId());
      case Decoded(Notice notice) -> Optional.of(notice.getItemId());
      default -> Optional.empty();
    };
  }
}
