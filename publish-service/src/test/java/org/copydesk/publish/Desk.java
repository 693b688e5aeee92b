package org.copydesk.publish;

import static org.copydesk.publish.Articles.URI;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.Route;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.RouteTopic;
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

  private static final List<String> STORES =
      List.of("publish-states", "contents", "due-times", "route-progress", "routes");

  private static final String SCOPE = "publish-topology";
  private static final Map<String, Object> REGISTRY =
      Map.of("schema.registry.url", "mock://" + SCOPE);
  private static final RegistryPatience PATIENCE =
      new RegistryPatience(Duration.ofSeconds(1), new Health());

  /// The topics of routes that there are.
  static final class Shelf implements RouteTopics {
    final Set<String> missing = new HashSet<>();
    Set<String> wanted = Set.of();

    @Override
    public void want(Set<String> routes) {
      wanted = Set.copyOf(routes);
    }

    @Override
    public boolean exists(String route) {
      return !missing.contains(route);
    }
  }

  final Shelf routeTopics = new Shelf();
  final MeterRegistry metrics = new SimpleMeterRegistry();
  private final TopologyTestDriver driver;
  private final Map<String, TestInputTopic<String, ?>> inputs = new HashMap<>();
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
    driver = new TopologyTestDriver(topology(config, routeTopics, metrics), properties, START);
  }

  static Map<String, Object> config(Path state) {
    Map<String, Object> config =
        KafkaSettings.read(Settings.of(Map.of()))
            .streams("publish-service", Topics.PUBLISH_DEAD_LETTER);
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    return config;
  }

  static Topology topology(Map<String, Object> config) {
    return topology(config, RouteTopics.none(), new SimpleMeterRegistry());
  }

  private static Topology topology(
      Map<String, Object> config, RouteTopics routeTopics, MeterRegistry metrics) {
    return PublishTopology.build(new Wiring(config, REGISTRY, PATIENCE), routeTopics, metrics);
  }

  /// Writes a route's definition.
  Desk define(String name, String expression) {
    pipe(
        Topics.ROUTE,
        Route.class,
        name,
        Route.newBuilder().setName(name).setExpression(expression).setChangedAt(now).build());
    return this;
  }

  /// Removes a route.
  Desk undefine(String name) {
    pipe(Topics.ROUTE, Route.class, name, null);
    return this;
  }

  /// Writes a definition that is none.
  void sendGarbageRoute(String name) {
    driver
        .createInputTopic(Topics.ROUTE.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(name, new byte[] {0, 1, 2}, START);
  }

  List<TestRecord<String, PublishedArticle>> routeRecords(String name) {
    return avro(RouteTopic.of(name), PublishedArticle.class);
  }

  /// What a subscriber of a route has.
  Map<String, PublishedArticle> route(String name) {
    return folded(routeRecords(name));
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
    @SuppressWarnings("unchecked")
    TestInputTopic<String, T> input =
        (TestInputTopic<String, T>)
            inputs.computeIfAbsent(
                topic.name(),
                name ->
                    driver.createInputTopic(
                        name,
                        new StringSerializer(),
                        RegistrySerde.of(type, REGISTRY, PATIENCE).serializer()));
    input.pipeInput(uri, value, START);
  }

  /// Another process with the same stores, at the same time; it has read no record yet.
  Desk restarted(Path state) {
    Map<String, Map<Object, Object>> kept = new HashMap<>();
    for (String store : STORES) {
      Map<Object, Object> entries = new HashMap<>();
      try (KeyValueIterator<Object, Object> all = driver.getKeyValueStore(store).all()) {
        all.forEachRemaining(entry -> entries.put(entry.key, entry.value));
      }
      kept.put(store, entries);
    }
    close();
    Desk next = new Desk(state);
    kept.forEach((store, entries) -> entries.forEach(next.driver.getKeyValueStore(store)::put));
    return next;
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
