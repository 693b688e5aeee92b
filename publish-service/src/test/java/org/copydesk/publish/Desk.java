package org.copydesk.publish;

import static org.copydesk.publish.Articles.URI;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.RegistrySerde;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;
import org.jspecify.annotations.Nullable;

/// The whole topology with real serdes and a clock of its own: send what arrives, let time pass,
/// and read what subscribers got to see since the beginning.
final class Desk implements AutoCloseable {
  static final Instant START = Instant.parse("2026-05-03T12:00:00Z");

  private static final String SCOPE = "publish-topology";
  private static final Map<String, Object> REGISTRY =
      Map.of("schema.registry.url", "mock://" + SCOPE);
  private static final RegistryPatience PATIENCE =
      new RegistryPatience(Duration.ofSeconds(1), new Health());

  private final TopologyTestDriver driver;
  private Instant now = START;
  private final Map<String, List<TestRecord<String, ?>>> records = new HashMap<>();

  Desk(Path state) {
    SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope(SCOPE);
    try {
      for (Topic<?, ?> topic : Topics.all()) {
        if (topic.valueSchema().isPresent()) {
          registry.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    Map<String, Object> config = config(state);
    Properties properties = new Properties();
    properties.putAll(config);
    driver = new TopologyTestDriver(topology(config), properties, START);
  }

  static Map<String, Object> config(Path state) {
    Map<String, Object> config =
        KafkaSettings.read(Settings.of(Map.of()))
            .streams("publish-service", Topics.PUBLISH_DEAD_LETTER);
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    return config;
  }

  static Topology topology(Map<String, Object> config) {
    return PublishTopology.build(new Wiring(config, REGISTRY, PATIENCE), new SimpleMeterRegistry());
  }

  Desk send(SpecificRecord... arriving) {
    for (SpecificRecord record : arriving) {
      switch (record) {
        case EnrichedArticle article ->
            pipe(Topics.ENRICHED, EnrichedArticle.class, article.getArticle().getUri(), article);
        case Notice notice -> pipe(Topics.NOTICE, Notice.class, notice.getUri(), notice);
        case StoryMember row ->
            pipe(Topics.STORY_FOUND, StoryMember.class, row.getArticleUri(), row);
        default -> throw new IllegalArgumentException(record.toString());
      }
    }
    return this;
  }

  /// Enrich takes a row back.
  void sendRowTombstone() {
    pipe(Topics.STORY_FOUND, StoryMember.class, URI, null);
  }

  private <T extends SpecificRecord> void pipe(
      Topic<String, T> topic, Class<T> type, String uri, @Nullable T value) {
    driver
        .createInputTopic(
            topic.name(),
            new StringSerializer(),
            RegistrySerde.of(type, REGISTRY, PATIENCE).serializer())
        .pipeInput(uri, value, START);
  }

  /// What the clock says.
  Instant now() {
    return now;
  }

  /// Lets time pass.
  Desk pass(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
    return this;
  }

  <T> List<TestRecord<String, T>> records(Topic<String, T> topic, Deserializer<T> values) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<TestRecord<String, T>> all =
        (List) records.computeIfAbsent(topic.name(), _ -> new ArrayList<>());
    all.addAll(
        driver
            .createOutputTopic(topic.name(), new StringDeserializer(), values)
            .readRecordsToList());
    return List.copyOf(all);
  }

  private <T extends SpecificRecord> List<TestRecord<String, T>> avro(
      Topic<String, T> topic, Class<T> type) {
    return records(topic, RegistrySerde.of(type, REGISTRY, PATIENCE).deserializer());
  }

  List<TestRecord<String, PublishedArticle>> publishedRecords() {
    return avro(Topics.PUBLISHED, PublishedArticle.class);
  }

  List<TestRecord<String, Mention>> mentionRecords() {
    return avro(Topics.MENTION, Mention.class);
  }

  List<TestRecord<String, Quote>> quoteRecords() {
    return avro(Topics.QUOTE, Quote.class);
  }

  List<TestRecord<String, StoryMember>> storyRecords() {
    return avro(Topics.STORY_MEMBER, StoryMember.class);
  }

  List<TestRecord<String, String>> ninjsRecords() {
    return records(Topics.NINJS, new StringDeserializer());
  }

  List<TestRecord<String, NinjsItem>> ninjsItemRecords() {
    return avro(Topics.NINJS_ITEM, NinjsItem.class);
  }

  List<TestRecord<String, LifecycleEvent>> lifecycleRecords() {
    return avro(Topics.LIFECYCLE, LifecycleEvent.class);
  }

  /// Every record on every topic that subscribers read, lifecycle aside.
  List<TestRecord<String, ?>> shown() {
    List<TestRecord<String, ?>> all = new ArrayList<>();
    all.addAll(publishedRecords());
    all.addAll(mentionRecords());
    all.addAll(quoteRecords());
    all.addAll(storyRecords());
    all.addAll(ninjsRecords());
    all.addAll(ninjsItemRecords());
    return all;
  }

  List<LifecycleEvent> told() {
    return lifecycleRecords().stream().map(TestRecord::value).toList();
  }

  List<LifecycleType> types() {
    return told().stream().map(LifecycleEvent::getType).toList();
  }

  /// What a subscriber of a compacted topic has after reading it from the beginning.
  static <T> Map<String, T> folded(List<TestRecord<String, T>> records) {
    Map<String, T> view = new HashMap<>();
    for (TestRecord<String, T> record : records) {
      if (record.value() == null) {
        view.remove(record.key());
      } else {
        view.put(record.key(), record.value());
      }
    }
    return view;
  }

  Map<String, PublishedArticle> published() {
    return folded(publishedRecords());
  }

  /// The article that can be seen under the URI of all tests.
  PublishedArticle publishedArticle() {
    return Objects.requireNonNull(published().get(URI), "nothing is published");
  }

  static List<String> headers(List<? extends TestRecord<String, ?>> records, String name) {
    return records.stream()
        .map(record -> Objects.requireNonNull(record.headers().lastHeader(name)))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
