package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.publish.Articles.URI;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.publish.view.ninjs.NinjsJson;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.RegistrySerde;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTopologyTest {
  private static final String SCOPE = "publish-topology";
  private static final Map<String, Object> REGISTRY =
      Map.of("schema.registry.url", "mock://" + SCOPE);
  private static final RegistryPatience PATIENCE =
      new RegistryPatience(Duration.ofSeconds(1), new Health());
  private static final Instant START = Instant.parse("2026-05-03T12:00:00Z");

  @TempDir Path state;
  private TopologyTestDriver driver;

  @BeforeEach
  void start() throws Exception {
    SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope(SCOPE);
    for (Topic<?, ?> topic : Topics.all()) {
      if (topic.valueSchema().isPresent()) {
        registry.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
      }
    }
    driver = driver(state);
  }

  private static TopologyTestDriver driver(Path state) {
    Map<String, Object> config = config(state);
    Properties properties = new Properties();
    properties.putAll(config);
    return new TopologyTestDriver(topology(config), properties, START);
  }

  private static Map<String, Object> config(Path state) {
    Map<String, Object> config =
        KafkaSettings.read(Settings.of(Map.of()))
            .streams("publish-service", Topics.PUBLISH_DEAD_LETTER);
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    return config;
  }

  private static Topology topology(Map<String, Object> config) {
    return PublishTopology.build(new Wiring(config, REGISTRY, PATIENCE), new SimpleMeterRegistry());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  private void send(SpecificRecord record) {
    switch (record) {
      case EnrichedArticle article ->
          input(Topics.ENRICHED, EnrichedArticle.class).pipeInput(URI, article);
      case Notice notice -> input(Topics.NOTICE, Notice.class).pipeInput(URI, notice);
      default -> throw new IllegalArgumentException(record.toString());
    }
  }

  private <T extends SpecificRecord> TestInputTopic<String, T> input(
      Topic<String, T> topic, Class<T> type) {
    return driver.createInputTopic(
        topic.name(),
        new StringSerializer(),
        RegistrySerde.of(type, REGISTRY, PATIENCE).serializer());
  }

  private <T extends SpecificRecord> TestOutputTopic<String, T> output(
      Topic<String, T> topic, Class<T> type) {
    return driver.createOutputTopic(
        topic.name(),
        new StringDeserializer(),
        RegistrySerde.of(type, REGISTRY, PATIENCE).deserializer());
  }

  private List<LifecycleType> lifecycle() {
    return output(Topics.LIFECYCLE, LifecycleEvent.class).readValuesToList().stream()
        .map(LifecycleEvent::getType)
        .toList();
  }

  /// What a subscriber of a compacted topic sees after reading it from the beginning.
  private static <T> Map<String, T> folded(TestOutputTopic<String, T> topic) {
    Map<String, T> view = new HashMap<>();
    for (TestRecord<String, T> record : topic.readRecordsToList()) {
      if (record.value() == null) {
        view.remove(record.key());
      } else {
        view.put(record.key(), record.value());
      }
    }
    return view;
  }

  private Map<String, PublishedArticle> published() {
    return folded(output(Topics.PUBLISHED, PublishedArticle.class));
  }

  @Test
  void lifeOfAnArticleIsToldStepByStep() {
    send(Articles.content(1, Change.CREATED, "The Arno rose."));
    send(Articles.content(2, Change.UPDATED, "The Arno rose again."));
    send(Articles.content(3, Change.CORRECTED, "The Tiber rose again."));
    send(Articles.notice(4, Change.KILLED));
    send(Articles.noticeVersion(4, Change.KILLED));
    send(Articles.notice(5, Change.RELEASED));
    send(Articles.noticeVersion(5, Change.RELEASED));

    List<LifecycleEvent> events = output(Topics.LIFECYCLE, LifecycleEvent.class).readValuesToList();
    assertThat(events)
        .extracting(LifecycleEvent::getType)
        .containsExactly(
            LifecycleType.CREATED,
            LifecycleType.UPDATED,
            LifecycleType.CORRECTED,
            LifecycleType.KILLED,
            LifecycleType.RELEASED);
    assertThat(events.get(2).getTextChanges())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.getBefore()).isEqualTo("Arno");
          assertThat(change.getAfter()).isEqualTo("Tiber");
          assertThat(change.getFromStart()).isEqualTo(4);
        });
    assertThat(events.get(3).getReason()).contains("because");
    assertThat(events.get(3).getFromVersion()).contains(3L);
    assertThat(published())
        .hasEntrySatisfying(URI, article -> assertThat(article.getVersion()).isEqualTo(5));
  }

  @Test
  void correctionThatRemovesANameRetractsItsMention() {
    send(Articles.content(1, Change.CREATED, "Arno met Tiber, then Tiber left."));
    send(Articles.content(2, Change.CORRECTED, "🙂 then Tiber left."));

    assertThat(folded(output(Topics.MENTION, Mention.class)).values())
        .extracting(Mention::getSurface, Mention::getStart, Mention::getArticleVersion)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Tiber", 7, 2L));
  }

  @Test
  void killTakesBackEveryRowAndEveryView() {
    send(Articles.content(1, Change.CREATED, "The Arno rose."));
    send(Articles.notice(2, Change.KILLED));

    assertThat(published()).isEmpty();
    assertThat(folded(output(Topics.MENTION, Mention.class))).isEmpty();
    assertThat(folded(output(Topics.QUOTE, Quote.class))).isEmpty();
    assertThat(folded(output(Topics.NINJS_ITEM, NinjsItem.class))).isEmpty();
    assertThat(
            folded(
                driver.createOutputTopic(
                    Topics.NINJS.name(), new StringDeserializer(), new StringDeserializer())))
        .isEmpty();
  }

  @Test
  void everyStateOfAnArticleHasAnEventIdOfItsOwnInEveryView() {
    send(Articles.content(1, Change.CREATED, "The Arno rose."));
    send(Articles.notice(2, Change.KILLED));
    send(Articles.notice(3, Change.RELEASED));
    send(Articles.notice(4, Change.KILLED));

    assertThat(eventIds(Topics.PUBLISHED)).hasSize(4).doesNotHaveDuplicates();
    assertThat(eventIds(Topics.NINJS)).hasSize(4).doesNotHaveDuplicates();
    assertThat(eventIds(Topics.NINJS_ITEM)).hasSize(4).doesNotHaveDuplicates();
    assertThat(eventIds(Topics.MENTION)).isNotEmpty().doesNotHaveDuplicates();
    assertThat(eventIds(Topics.LIFECYCLE)).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void subjectIsTheWholeUriEvenWhereItHasAFragment() {
    String uri = "https://example.org/live#update-7";
    input(Topics.ENRICHED, EnrichedArticle.class)
        .pipeInput(uri, Articles.content(1, Change.CREATED, "The Arno rose."));

    assertThat(headers(Topics.PUBLISHED, Headers.SUBJECT)).containsExactly(uri);
    assertThat(headers(Topics.MENTION, Headers.SUBJECT)).isNotEmpty().containsOnly(uri);
  }

  private List<String> eventIds(Topic<?, ?> topic) {
    return headers(topic, Headers.ID);
  }

  private List<String> headers(Topic<?, ?> topic, String name) {
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), new StringDeserializer())
        .readRecordsToList()
        .stream()
        .map(record -> Objects.requireNonNull(record.headers().lastHeader(name)))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void contentThatAKillHasOvertakenIsNeverShown() {
    send(Articles.notice(2, Change.KILLED));
    send(Articles.content(1, Change.CREATED, "The Arno rose."));
    send(Articles.noticeVersion(2, Change.KILLED));

    assertThat(output(Topics.PUBLISHED, PublishedArticle.class).isEmpty()).isTrue();
    assertThat(output(Topics.MENTION, Mention.class).isEmpty()).isTrue();
    assertThat(lifecycle()).containsExactly(LifecycleType.KILLED);
  }

  @Test
  void embargoedArticleShowsNoWordBeforeItsEnd() {
    send(Articles.embargoed(1, "The Arno rose.", START.plusSeconds(60)));
    driver.advanceWallClockTime(Duration.ofSeconds(59));
    List<LifecycleEvent> before = output(Topics.LIFECYCLE, LifecycleEvent.class).readValuesToList();
    assertThat(before).extracting(LifecycleEvent::getType).containsExactly(LifecycleType.EMBARGOED);
    assertThat(before.toString()).doesNotContain("Arno").doesNotContain("Bridge news");
    assertThat(output(Topics.PUBLISHED, PublishedArticle.class).isEmpty()).isTrue();
    assertThat(output(Topics.MENTION, Mention.class).isEmpty()).isTrue();

    driver.advanceWallClockTime(Duration.ofSeconds(2));
    assertThat(lifecycle()).containsExactly(LifecycleType.EMBARGO_LIFTED);
    assertThat(published()).containsKey(URI);
  }

  @Test
  void updateReplacesWhatIsHeldAndAKillCancelsIt() {
    send(Articles.embargoed(1, "The Arno rose.", START.plusSeconds(60)));
    send(Articles.embargoed(2, "The Tiber rose.", START.plusSeconds(90)));
    driver.advanceWallClockTime(Duration.ofSeconds(61));
    assertThat(output(Topics.PUBLISHED, PublishedArticle.class).isEmpty()).isTrue();
    send(Articles.notice(3, Change.KILLED));
    driver.advanceWallClockTime(Duration.ofSeconds(60));

    assertThat(output(Topics.PUBLISHED, PublishedArticle.class).isEmpty()).isTrue();
    assertThat(lifecycle())
        .containsExactly(LifecycleType.EMBARGOED, LifecycleType.EMBARGOED, LifecycleType.KILLED);
  }

  @Test
  void subscribersEndUpWithTheSameWhateverNoticesOvertake() {
    for (int seed = 0; seed < 60; seed++) {
      driver.close();
      driver = driver(state.resolve("seed-" + seed));
      Random random = new Random(seed);
      List<SpecificRecord> articles = new ArrayList<>();
      List<SpecificRecord> notices = new ArrayList<>();
      Optional<EnrichedArticle> kept = Optional.empty();
      boolean usable = true;
      for (long version = 1; version <= 8; version++) {
        if (random.nextInt(3) == 0 && version > 1) {
          Change change =
              usable ? random.nextBoolean() ? Change.KILLED : Change.WITHHELD : Change.RELEASED;
          usable = change == Change.RELEASED;
          articles.add(Articles.noticeVersion(version, change));
          notices.add(Articles.notice(version, change));
        } else if (usable) {
          EnrichedArticle content =
              Articles.content(
                  version,
                  Change.UPDATED,
                  "Arno " + (random.nextBoolean() ? "Tiber " : "") + version);
          kept = Optional.of(content);
          articles.add(content);
        }
      }
      interleaved(articles, notices, random).forEach(this::send);

      Optional<EnrichedArticle> visible = usable ? kept : Optional.empty();
      assertThat(
              Optional.ofNullable(published().get(URI))
                  .map(PublishedArticle::getArticle)
                  .map(article -> article.getText()))
          .as("seed %d", seed)
          .isEqualTo(visible.map(content -> content.getArticle().getText()));
      assertThat(folded(output(Topics.MENTION, Mention.class)).values())
          .as("seed %d", seed)
          .extracting(Mention::getSurface)
          .containsExactlyInAnyOrderElementsOf(
              visible.stream()
                  .flatMap(content -> content.getEnrichment().getEntities().stream())
                  .map(entity -> entity.getName())
                  .toList());
    }
  }

  /// Each list keeps its order; which of the two goes on is chance.
  private static List<SpecificRecord> interleaved(
      List<SpecificRecord> left, List<SpecificRecord> right, Random random) {
    List<Boolean> turns = new ArrayList<>(Collections.nCopies(left.size(), true));
    turns.addAll(Collections.nCopies(right.size(), false));
    Collections.shuffle(turns, random);
    var one = left.iterator();
    var other = right.iterator();
    return turns.stream().map(turn -> turn ? one.next() : other.next()).toList();
  }

  @Test
  void ninjsItemSaysTheSameInAvroAndInJson() {
    send(Articles.content(1, Change.CREATED, "The Arno rose."));
    String item =
        driver
            .createOutputTopic(
                Topics.NINJS.name(), new StringDeserializer(), new StringDeserializer())
            .readValue();
    assertThat(item)
        .contains("\"pubStatus\":\"usable\"")
        .contains("The Arno rose.")
        .contains("mediatopic/04000000");
    assertThat(NinjsJson.of(output(Topics.NINJS_ITEM, NinjsItem.class).readValue()))
        .as("the item in Avro says the same")
        .isEqualTo(item);
  }

  @Test
  void topologyReadsLikeTheDesign() throws Exception {
    String printed = topology(config(state)).describe().toString();
    Path golden = Path.of("src/test/resources/org/copydesk/publish/topology.txt");
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(golden));
  }
}
