package org.copydesk.devstack.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.StackException;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// How long after its kill was sent an article is still asserted, by view: the time to the last
/// tombstone of all its keys. Rows are told by the subject in their headers.
final class KillLatency {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String ALL = "every view";
  private static final List<Topic<?, ?>> VIEWS = Topics.views();

  private final String prefix;
  private final int articles;

  /// The keys that assert something of an article, by topic and URI.
  private final Map<String, Map<String, Set<String>>> asserted = new HashMap<>();

  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Long>> millis = new LinkedHashMap<>();

  /// Watches articles.
  ///
  /// @param prefix what their URIs begin with
  KillLatency(String prefix, int articles) {
    this.prefix = prefix;
    this.articles = articles;
  }

  /// A consumer of what comes from now on.
  static KafkaConsumer<String, byte[]> consumer(NewsDesk desk) {
    KafkaConsumer<String, byte[]> consumer = desk.consumer();
    List<TopicPartition> partitions =
        Stream.concat(VIEWS.stream(), Stream.of(Topics.NOTICE))
            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  /// Waits until every article can be seen, with the row of its story.
  void awaitPublished(KafkaConsumer<String, byte[]> consumer) {
    await(
        consumer,
        () ->
            asserting(Topics.PUBLISHED).size() == articles
                && asserting(Topics.STORY_MEMBER).size() == articles);
  }

  /// Notes that a kill is sent now.
  void sending(String uri) {
    sent.put(uri, System.nanoTime());
  }

  /// Waits until nothing asserts any of the articles.
  ///
  /// @return the latencies by what they end with: the notice on its way to publish, each view, and
  ///   all of them
  Map<String, Latencies> awaitTakenBack(KafkaConsumer<String, byte[]> consumer) {
    await(
        consumer,
        () ->
            sent.size() == articles && VIEWS.stream().allMatch(view -> asserting(view).isEmpty()));
    Map<String, Latencies> latencies = new LinkedHashMap<>();
    Stream.concat(Stream.of(Topics.NOTICE), VIEWS.stream())
        .map(Topic::name)
        .forEach(topic -> latencies.put(topic, latencies(topic)));
    latencies.put(ALL, latencies(ALL));
    return latencies;
  }

  private Latencies latencies(String what) {
    return Latencies.of(millis.getOrDefault(what, Map.of()).values());
  }

  private Map<String, Set<String>> asserting(Topic<?, ?> view) {
    return asserted.computeIfAbsent(view.name(), _ -> new HashMap<>());
  }

  private void await(KafkaConsumer<String, byte[]> consumer, BooleanSupplier done) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        Map<String, Integer> left = new LinkedHashMap<>();
        asserted.forEach((view, uris) -> left.put(view, uris.size()));
        throw new StackException(
            "after %d minutes these still assert articles: %s; see ./copydesk status"
                .formatted(LIMIT.toMinutes(), left));
      }
      consumer.poll(Duration.ofMillis(100)).forEach(this::take);
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    String uri = subject(record);
    if (!uri.startsWith(prefix)) {
      return;
    }
    if (record.topic().equals(Topics.NOTICE.name())) {
      time(record.topic(), uri);
      return;
    }
    Map<String, Set<String>> keys = asserted.computeIfAbsent(record.topic(), _ -> new HashMap<>());
    Set<String> ofArticle = keys.computeIfAbsent(uri, _ -> new HashSet<>());
    if (record.value() != null) {
      ofArticle.add(record.key());
      return;
    }
    ofArticle.remove(record.key());
    if (ofArticle.isEmpty()) {
      keys.remove(uri);
      time(record.topic(), uri);
      time(ALL, uri);
    }
  }

  private void time(String what, String uri) {
    Long start = sent.get(uri);
    if (start != null) {
      millis
          .computeIfAbsent(what, _ -> new HashMap<>())
          .put(uri, (System.nanoTime() - start) / 1_000_000);
    }
  }

  private static String subject(ConsumerRecord<String, byte[]> record) {
    Header subject = record.headers().lastHeader(Headers.SUBJECT);
    return subject == null ? record.key() : new String(subject.value(), UTF_8);
  }
}
