package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Story;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// A subscriber to every view that can assert an article, from the beginning, who remembers
/// whatever of it was ever asserted.
final class Sightings implements AutoCloseable {
  private static final List<Topic<?, ?>> VIEWS = Topics.views();

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final NewsDesk desk;
  private final Set<String> watched;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Map<String, Set<String>>> asserted = new HashMap<>();
  private final Map<String, Set<String>> ever = new HashMap<>();

  /// @param watched the URIs of the articles to look for
  Sightings(NewsDesk desk, Set<String> watched) {
    this.desk = desk;
    this.watched = watched;
    this.consumer = desk.consumer();
    List<TopicPartition> partitions =
        Stream.concat(VIEWS.stream(), Stream.of(Topics.STORY))
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /// Reads until every view and a story assert an article.
  void awaitAssertedEverywhere(String uri) {
    await(uri, views -> views.size() == VIEWS.size() + 1);
  }

  /// Reads until none of publish-service's views asserts an article any more.
  void awaitTakenBack(String uri) {
    await(uri, views -> Set.of(Topics.STORY.name()).containsAll(views.keySet()));
  }

  /// Reads until no story lists it either.
  void awaitForgotten(String uri) {
    await(uri, Map::isEmpty);
  }

  private void await(String uri, Predicate<Map<String, Set<String>>> enough) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!enough.test(asserting(uri))) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "after %s, %s is asserted by %s".formatted(LIMIT, uri, asserting(uri)));
      }
      consumer.poll(Duration.ofMillis(20)).forEach(this::take);
    }
  }

  /// Reads all that there is, and tells which keys of which views ever asserted an article.
  Set<String> everAsserting(String uri) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(100)).forEach(this::take);
    }
    return ever.getOrDefault(uri, Set.of());
  }

  /// The views that assert an article now, and the keys that do it.
  private Map<String, Set<String>> asserting(String uri) {
    Map<String, Set<String>> views = new TreeMap<>(asserted.getOrDefault(uri, Map.of()));
    views.values().removeIf(Set::isEmpty);
    return views;
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    Set<String> named = named(record);
    for (String uri : watched) {
      Set<String> keys =
          asserted
              .computeIfAbsent(uri, _ -> new HashMap<>())
              .computeIfAbsent(record.topic(), _ -> new HashSet<>());
      if (named.contains(uri)) {
        keys.add(record.key());
        ever.computeIfAbsent(uri, _ -> new HashSet<>()).add(record.topic() + " " + record.key());
      } else {
        keys.remove(record.key());
      }
    }
  }

  /// The articles that a record asserts.
  private Set<String> named(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return Set.of();
    }
    if (record.topic().equals(Topics.STORY.name())) {
      return desk.decode(record.topic(), record.value()) instanceof Story story
          ? Set.copyOf(story.getArticleUris())
          : Set.of();
    }
    Header subject = record.headers().lastHeader(Headers.SUBJECT);
    return Set.of(subject == null ? record.key() : new String(subject.value(), UTF_8));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
