package org.copydesk.console.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.SerializationException;
import org.copydesk.console.newsroom.Newsroom;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.PartitionScan;

/// Finds what there is of one article: in memory, else in the partitions that its URI gives it.
///
/// @param consumers opens a consumer of committed records
/// @param decoding from a topic's name and the bytes of a value to the value
public record Articles(
    Newsroom newsroom,
    Supplier<Consumer<String, byte[]>> consumers,
    BiFunction<String, byte[], Object> decoding) {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /// What there is of an article.
  ///
  /// @param published its published state; absent where it cannot be seen
  /// @param newest its newest version with annotations, published or not; only where it was asked
  ///   for and the article cannot be seen
  public record Found(
      String uri,
      Optional<PublishedArticle> published,
      Optional<EnrichedArticle> newest,
      List<LifecycleEvent> events,
      Optional<StoryMember> story) {
    boolean isNothing() {
      return published.isEmpty() && newest.isEmpty() && events.isEmpty();
    }
  }

  /// Looks for an article.
  ///
  /// @param desk whether a version that cannot be seen is wanted, too
  /// @throws org.apache.kafka.common.errors.TimeoutException when reading takes too long
  public Optional<Found> find(String uri, boolean desk) {
    Optional<Found> remembered =
        newsroom
            .remembered(uri)
            .map(known ->
                new Found(
                    uri,
                    known
                        .value()
                        .flatMap(value -> as(PublishedArticle.class, Topics.PUBLISHED, value)),
                    Optional.empty(),
                    known.events(),
                    known.story()));
    Found found = remembered.orElseGet(() -> readPublic(uri));
    Found whole = desk && found.published().isEmpty() ? withNewest(found) : found;
    return whole.isNothing() ? Optional.empty() : Optional.of(whole);
  }

  private Found readPublic(String uri) {
    Map<String, byte[]> last = new HashMap<>();
    List<LifecycleEvent> events = new ArrayList<>();
    scan(
        uri,
        List.of(Topics.PUBLISHED, Topics.STORY_MEMBER, Topics.LIFECYCLE),
        (topic, value) -> {
          if (topic.equals(Topics.LIFECYCLE.name())) {
            value
                .flatMap(bytes -> as(LifecycleEvent.class, Topics.LIFECYCLE, bytes))
                .ifPresent(events::add);
          } else {
            value.ifPresentOrElse(bytes -> last.put(topic, bytes), () -> last.remove(topic));
          }
        });
    return new Found(
        uri,
        value(last, Topics.PUBLISHED).flatMap(v -> as(PublishedArticle.class, Topics.PUBLISHED, v)),
        Optional.empty(),
        events,
        value(last, Topics.STORY_MEMBER)
            .flatMap(v -> as(StoryMember.class, Topics.STORY_MEMBER, v)));
  }

  private static Optional<byte[]> value(Map<String, byte[]> last, Topic<?, ?> topic) {
    return Optional.ofNullable(last.get(topic.name()));
  }

  private Found withNewest(Found found) {
    Map<String, byte[]> last = new HashMap<>();
    scan(
        found.uri(),
        List.of(Topics.ENRICHED),
        (topic, value) -> value.ifPresent(bytes -> last.put(topic, bytes)));
    return new Found(
        found.uri(),
        found.published(),
        value(last, Topics.ENRICHED).flatMap(v -> as(EnrichedArticle.class, Topics.ENRICHED, v)),
        found.events(),
        found.story());
  }

  private interface Taking {
    void take(String topic, Optional<byte[]> value);
  }

  private void scan(String uri, List<Topic<?, ?>> topics, Taking taking) {
    try (Consumer<String, byte[]> consumer = consumers.get()) {
      new PartitionScan(consumer, LIMIT)
          .read(
              topics.stream().map(topic -> Consumers.partition(consumer, topic, uri)).toList(),
              record -> {
                if (uri.equals(record.key())) {
                  taking.take(record.topic(), Optional.ofNullable(record.value()));
                }
              });
    }
  }

  private <T> Optional<T> as(Class<T> type, Topic<?, T> topic, byte[] value) {
    try {
      return Stream.of(decoding.apply(topic.name(), value))
          .filter(type::isInstance)
          .map(type::cast)
          .findFirst();
    } catch (SerializationException _) {
      return Optional.empty();
    }
  }
}
