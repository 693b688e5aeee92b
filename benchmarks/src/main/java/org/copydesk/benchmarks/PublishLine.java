package org.copydesk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.devstack.bench.GeneratedNews;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.NewsDate;
import org.copydesk.news.ZoneSource;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.kafka.RegistrySerde;
import org.jspecify.annotations.Nullable;

/// publish-service alone, exactly once, on a real broker in this process: `speed` measures articles
/// a second, `embargo` what held articles cost in memory and at a restart after kill -9.
final class PublishLine {
  private static final int DIFFERENT = 200;
  private static final int WARM_UP_SHARE = 4;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;

  private final EmbeddedBroker broker;
  private final Path folder;
  private final List<EnrichedArticle> samples;

  private PublishLine(EmbeddedBroker broker, Path folder) {
    this.broker = broker;
    this.folder = folder;
    Enricher enricher = Enricher.standard();
    this.samples =
        IntStream.range(0, DIFFERENT)
            .mapToObj(number ->
                enricher.enrich(
                    GeneratedDocuments.article(GeneratedNews.article(number)),
                    ConceptLookup.none()))
            .toList();
  }

  /// Measures and prints.
  ///
  /// @param arguments `speed` or `embargo`, and the number of articles
  public static void main(String[] arguments) throws Exception {
    String mode = arguments.length > 0 ? arguments[0] : "speed";
    boolean embargo = mode.equals("embargo");
    int articles =
        arguments.length > 1 ? Integer.parseInt(arguments[1]) : embargo ? 100_000 : 20_000;
    Path folder = Files.createTempDirectory("publish-line");
    PublishPlatform.register();
    try (EmbeddedBroker broker = new EmbeddedBroker(folder.resolve("broker"))) {
      PublishLine line = new PublishLine(broker, folder);
      line.createTopics();
      if (embargo) {
        line.embargo(articles);
      } else {
        line.speed(articles);
      }
    }
  }

  private void createTopics() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(clients())) {
      for (Topic<?, ?> topic : Topics.all()) {
        admin
            .createTopics(
                List.of(
                    new NewTopic(topic.name(), topic.partitions(), (short) 1)
                        .configs(topic.config())))
            .all()
            .get();
      }
    }
  }

  private Map<String, Object> clients() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  private void speed(int articles) throws IOException, ExecutionException, InterruptedException {
    send("line", articles, null);
    try (KafkaConsumer<String, byte[]> published = consumer(Topics.PUBLISHED)) {
      PublishService service = start("512m");
      int warmUp = articles / WARM_UP_SHARE;
      int before = count(published, warmUp);
      double serviceBefore = service.processorSeconds();
      double brokerBefore = PublishProcess.processorSeconds();
      long start = System.nanoTime();
      int after = count(published, articles - before);
      double seconds = (System.nanoTime() - start) / NANOS;
      System.out.printf(
          "%d articles after a warm-up of %d: %.0f articles/s; processor time an article: service"
              + " %.2f ms, broker and reader %.2f ms%n",
          after,
          before,
          after / seconds,
          (service.processorSeconds() - serviceBefore) * MILLIS / after,
          (PublishProcess.processorSeconds() - brokerBefore) * MILLIS / after);
      System.out.println(service.ask());
      service.process().destroy();
      Map<String, Double> records = recordsAnArticle(articles);
      records.forEach(
          (topic, number) -> System.out.printf("%6.2f records an article: %s%n", number, topic));
      records.keySet().removeIf(topic -> !isWritten(topic));
      System.out.printf(
          "a bare transactional producer of the same records: %.0f articles/s%n",
          new SameRecords(clients()).articlesPerSecond(records));
    }
  }

  /// Records on each topic, divided by the articles; transaction marks are counted too.
  private Map<String, Double> recordsAnArticle(int articles)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(clients())) {
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      for (TopicDescription topic :
          admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values()) {
        topic
            .partitions()
            .forEach(partition ->
                ends.put(
                    new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
      }
      Map<String, Double> records = new TreeMap<>();
      admin
          .listOffsets(ends)
          .all()
          .get()
          .forEach((partition, end) ->
              records.merge(partition.topic(), (double) end.offset() / articles, Double::sum));
      records.values().removeIf(number -> number == 0);
      return records;
    }
  }

  /// Whether publish-service writes it: neither what it reads nor Kafka's own.
  private static boolean isWritten(String topic) {
    return !topic.equals(Topics.ENRICHED.name()) && !topic.startsWith("__");
  }

  private void embargo(int articles) throws IOException, InterruptedException {
    send("held", articles, FAR);
    try (KafkaConsumer<String, byte[]> lifecycle = consumer(Topics.LIFECYCLE);
        KafkaConsumer<String, byte[]> published = consumer(Topics.PUBLISHED)) {
      PublishService first = start("256m");
      count(lifecycle, articles);
      System.out.printf("%d articles are held%n", articles);
      System.out.println(first.ask());
      first.process().destroyForcibly();
      PublishService second = start("256m");
      System.out.println("after kill -9: " + second.line(PublishProcess.RUNNING));
      System.out.println(second.ask());
      Instant end = Instant.now().plusSeconds(3);
      send("soon", 1, end);
      count(published, 1);
      System.out.printf(
          "an embargo was read as published %d ms after its end%n",
          Duration.between(end, Instant.now()).toMillis());
      second.process().destroy();
    }
  }

  private void send(String part, int articles, @Nullable Instant embargo) {
    Serializer<EnrichedArticle> serializer =
        RegistrySerde.of(EnrichedArticle.class, PublishPlatform.REGISTRY, PublishPlatform.PATIENCE)
            .serializer();
    Map<String, Object> config = new HashMap<>(clients());
    config.put("compression.type", "zstd");
    config.put("linger.ms", 20);
    long bytes = 0;
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      for (int number = 0; number < articles; number++) {
        EnrichedArticle sample = samples.get(number % DIFFERENT);
        String uri = "urn:copydesk:bench:" + part + "-" + number;
        Article.Builder article = Article.newBuilder(sample.getArticle()).setUri(uri);
        if (embargo != null) {
          article.setEmbargoedUntil(
              new NewsDate(
                  embargo, embargo.toString(), DatePrecision.SECOND, ZoneSource.STATED, "bench"));
        }
        byte[] value =
            serializer.serialize(
                Topics.ENRICHED.name(),
                new EnrichedArticle(article.build(), sample.getEnrichment()));
        bytes += value.length;
        var _ = producer.send(new ProducerRecord<>(Topics.ENRICHED.name(), uri, value));
      }
    }
    System.out.printf("%d articles of %d bytes each are waiting%n", articles, bytes / articles);
  }

  private KafkaConsumer<String, byte[]> consumer(Topic<?, ?> topic) {
    Map<String, Object> config = new HashMap<>(clients());
    config.put("isolation.level", "read_committed");
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (PartitionInfo partition : consumer.partitionsFor(topic.name())) {
      partitions.add(new TopicPartition(topic.name(), partition.partition()));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static int count(KafkaConsumer<String, byte[]> consumer, int records) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    int seen = 0;
    while (seen < records) {
      seen += consumer.poll(POLL).count();
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "%d of %d records came within %s".formatted(seen, records, LIMIT));
      }
    }
    return seen;
  }

  private PublishService start(String heap) throws IOException {
    return PublishService.start(heap, broker.bootstrapServers(), folder.resolve("state"));
  }
}
