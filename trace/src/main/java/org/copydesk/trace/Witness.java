package org.copydesk.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Sees which records are an article's, and what they say. Only values that are its own by their
/// key, or whose bytes hold one of its names, are decoded.
final class Witness {
  private final Subject subject;
  private final Trail trail;
  private final BiFunction<String, byte[], Object> decoding;
  private final List<Needle> uris;
  private final List<Needle> items;

  /// Knows whom it looks for.
  ///
  /// @param decoding from a topic's name and a value to the decoded value
  Witness(Subject subject, Trail trail, BiFunction<String, byte[], Object> decoding) {
    this.subject = subject;
    this.trail = trail;
    this.decoding = decoding;
    this.uris = subject.uris().stream().map(Needle::of).toList();
    this.items =
        subject.items().stream()
            .map(item -> Needle.of(item.substring(item.indexOf('/') + 1)))
            .toList();
  }

  /// Takes note of a record, where it has to do with the article.
  void take(ConsumerRecord<String, byte[]> record) {
    String topic = record.topic();
    String key = String.valueOf(record.key());
    if (is(topic, Stages.INCOMING)) {
      incoming(record);
    } else if (is(topic, Stages.DEAD_LETTERS)) {
      deadLetter(record);
    } else if (is(topic, Stages.ROWS)) {
      int hash = key.lastIndexOf('#');
      if (hash > 0 && subject.uris().contains(key.substring(0, hash))) {
        own(record);
      }
    } else if (topic.equals(Topics.RECEIPT.name())) {
      if (subject.items().contains(key)) {
        own(record);
      }
    } else if (subject.uris().contains(key)) {
      own(record);
    } else if (is(topic, Stages.NAMING)) {
      ofOthers(record);
    }
  }

  private static boolean is(String topic, List<Topic<?, ?>> topics) {
    return topics.stream().anyMatch(known -> known.name().equals(topic));
  }

  private void incoming(ConsumerRecord<String, byte[]> record) {
    boolean answered = subject.places().contains(Place.of(record));
    byte[] value = record.value();
    boolean named =
        value != null
            && (subject.items().contains(String.valueOf(record.key())) || isIn(value, items));
    if (answered || named) {
      Optional<Object> event = decoded(record);
      if (answered
          || event.filter(raw -> raw instanceof RawEvent r && subject.has(r)).isPresent()) {
        print(record, event);
      }
    }
  }

  private void deadLetter(ConsumerRecord<String, byte[]> record) {
    String key = String.valueOf(record.key());
    byte[] value = record.value();
    boolean named =
        subject.items().contains(key)
            || subject.uris().contains(key)
            || subject.places().contains(origin(record))
            || (value != null && isIn(value, uris));
    if (named) {
      String cause = header(record, Headers.ERROR_MESSAGE).orElse("no cause is given");
      trail.add(
          new Footprint(
              time(record, Optional.empty()),
              Place.of(record),
              key,
              Optional.empty(),
              "could not be processed: " + cause + ", from " + origin(record)));
    }
  }

  private static Place origin(ConsumerRecord<?, ?> record) {
    return new Place(
        header(record, Headers.ERROR_TOPIC).orElse("?"),
        header(record, Headers.ERROR_PARTITION).map(Integer::parseInt).orElse(-1),
        header(record, Headers.ERROR_OFFSET).map(Long::parseLong).orElse(-1L));
  }

  private void own(ConsumerRecord<String, byte[]> record) {
    Optional<Object> value = decoded(record);
    value.ifPresent(trail::learn);
    print(record, value);
    if (Stages.isState(record.topic())) {
      boolean tombstone = record.value() == null;
      trail.stands(standing(record, value, !tombstone));
    }
  }

  /// A record of another article, or of a story, names this one, or does so no more.
  private void ofOthers(ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value();
    boolean named = value != null && isIn(value, uris);
    boolean before = trail.knows(record.topic(), String.valueOf(record.key()));
    if (!named && !before) {
      return;
    }
    Optional<Object> decoded = decoded(record);
    boolean names = decoded.filter(this::names).isPresent();
    if (names || before) {
      print(record, decoded);
      trail.stands(standing(record, decoded, names));
    }
  }

  private boolean names(Object value) {
    return switch (value) {
      case Story story -> story.getArticleUris().stream().anyMatch(subject.uris()::contains);
      case StoryMember member ->
          member.getNearDuplicates().stream()
              .anyMatch(near -> subject.uris().contains(near.getArticleUri()));
      default -> false;
    };
  }

  private void print(ConsumerRecord<String, byte[]> record, Optional<Object> value) {
    Optional<Glance> glance = value.map(Glance::of);
    String text =
        record.value() == null
            ? "tombstone"
            : glance.map(Glance::text).orElse("a value that cannot be decoded");
    trail.add(
        new Footprint(
            time(record, value),
            Place.of(record),
            String.valueOf(record.key()),
            glance.flatMap(Glance::version),
            text));
  }

  private static Standing standing(
      ConsumerRecord<String, byte[]> record, Optional<Object> value, boolean asserts) {
    return new Standing(
        String.valueOf(record.key()),
        Place.of(record),
        time(record, value),
        asserts,
        record.value() == null,
        value.flatMap(known -> Glance.of(known).version()));
  }

  private Optional<Object> decoded(ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      return Optional.empty();
    }
    String topic =
        RouteTopic.named(record.topic()).isPresent() ? Topics.PUBLISHED.name() : record.topic();
    try {
      return Optional.ofNullable(decoding.apply(topic, value));
    } catch (SerializationException _) {
      return Optional.empty();
    }
  }

  private static boolean isIn(byte[] value, List<Needle> needles) {
    return needles.stream().anyMatch(needle -> needle.isIn(value));
  }

  /// The moment a record was written. Its own time is that of the raw event it follows from.
  private static Instant time(ConsumerRecord<?, ?> record, Optional<Object> value) {
    Instant own = Instant.ofEpochMilli(record.timestamp());
    return header(record, Headers.RECORDED_TIME)
        .flatMap(Witness::instant)
        .or(() -> value.flatMap(Witness::written))
        .orElse(own);
  }

  private static Optional<Instant> written(Object value) {
    return switch (value) {
      case LifecycleEvent event -> Optional.of(event.getOccurredAt());
      case PublishedArticle article -> Optional.of(article.getPublishedAt());
      default -> Optional.empty();
    };
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
}
