package org.copydesk.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Articles that wait before a service, written straight to the topic that it reads.
///
/// @param input what the service reads
/// @param output where its answers to it stand, one a record
/// @param records by number, each an article of its own
record Backlog<V extends SpecificRecord>(
    Topic<String, V> input, Topic<?, ?> output, IntFunction<V> records) {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  /// The backlog of a service.
  ///
  /// @param template an article that has passed the pipeline: those that wait are like it
  static Backlog<?> before(ServiceProcess service, NewsDesk desk, String template) {
    return switch (service) {
      case INGEST ->
          new Backlog<>(Topics.RAW, Topics.RECEIPT, i -> Newsroom.content(item(i), "1", text(i)));
      case ENRICH -> {
        Article like = first(desk, Topics.ARTICLE, Article.class, template);
        yield new Backlog<>(Topics.ARTICLE, Topics.ENRICHED, i -> article(like, i));
      }
      case PUBLISH -> {
        EnrichedArticle like = first(desk, Topics.ENRICHED, EnrichedArticle.class, template);
        yield new Backlog<>(
            Topics.ENRICHED,
            Topics.PUBLISHED,
            i -> new EnrichedArticle(article(like.getArticle(), i), like.getEnrichment()));
      }
      case MONITOR, CONSOLE ->
          throw new IllegalArgumentException("nothing passes " + service.title());
    };
  }

  private static String item(int number) {
    return "waiting-" + number;
  }

  /// As short as an alert; no two are alike.
  private static String text(int number) {
    Random random = new Random(number);
    return "the %d crews of line %s take %d minutes to pier %d of %s"
        .formatted(
            random.nextInt(90),
            Long.toUnsignedString(random.nextLong(), 36),
            random.nextInt(999),
            random.nextInt(500),
            Long.toUnsignedString(random.nextLong(), 36));
  }

  private static Article article(Article like, int number) {
    String text = text(number);
    return Article.newBuilder(like)
        .setUri("urn:copydesk:e2e:" + item(number))
        .setItemId(item(number))
        .setText(text)
        .setBlocks(List.of(new Block(BlockKind.PARAGRAPH, 0, text.length())))
        .build();
  }

  private static <T> T first(NewsDesk desk, Topic<String, T> topic, Class<T> type, String key) {
    List<T> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = desk.consumer(topic.name(), true)) {
      NewsDesk.poll(
          consumer,
          LIMIT,
          record ->
              record.key().equals(key)
                  && found.add(type.cast(desk.decode(topic.name(), record.value()))));
    }
    return found.getFirst();
  }

  /// Writes the records from a number up to another.
  void write(Cluster cluster, NewsDesk desk, int from, int to) {
    try (KafkaProducer<String, byte[]> producer = NewsDesk.producer(cluster)) {
      IntStream.range(from, to)
          .forEach(i -> {
            var _ =
                producer.send(
                    new ProducerRecord<>(
                        input.name(), key(i), desk.encode(input, records.apply(i))));
          });
    }
  }

  private String key(int number) {
    return (input.equals(Topics.RAW) ? "e2e/" : "urn:copydesk:e2e:") + item(number);
  }

  /// How many records its output has at most; the marks of transactions are counted with them.
  long answered(NewsDesk desk) {
    try (KafkaConsumer<String, byte[]> consumer = desk.consumer(output.name(), true)) {
      return consumer.endOffsets(consumer.assignment()).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }
}
