package org.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.NearDuplicate;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.RegistrySerde;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stories in the whole topology, with real serdes and real annotations.
class StoryTopologyTest {
  private static final String SCOPE = "story-topology";
  private static final Map<String, Object> REGISTRY =
      Map.of("schema.registry.url", "mock://" + SCOPE);
  private static final RegistryPatience PATIENCE =
      new RegistryPatience(Duration.ofSeconds(1), new Health());
  private static final Enricher ENRICHER = TestEnricher.STANDARD;
  private static final Instant START = Instant.parse("2026-05-03T12:00:00Z");
  private static final String WIRE = "urn:copydesk:wire:1";
  private static final String PAPER = "urn:copydesk:paper:7";
  private static final String[] FIRE = {
    "A fire broke out in the engine room of the passenger ferry Sigrun off Trellevik early on"
        + " Tuesday, forcing 212 people into lifeboats in winds of 40 knots, the coastguard said.",
    "All passengers and 31 crew were brought ashore by 5:20 a.m., said Halvard Nyquist, who led the"
        + " rescue. “We had eleven minutes between the first alarm and the first boat,” Nyquist"
        + " told reporters in Trellevik.",
    "The ferry was on its way from Haldsund to Trellevik with 64 vehicles on board. Its owner,"
        + " Skargard Lines, said that the fire had started near a fuel pump."
  };

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
    Map<String, Object> config =
        KafkaSettings.read(Settings.of(Map.of()))
            .streams("enrich-service", Topics.ENRICH_DEAD_LETTER);
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    Properties properties = new Properties();
    properties.putAll(config);
    driver =
        new TopologyTestDriver(
            EnrichTopology.build(
                new Wiring(config, REGISTRY, PATIENCE),
                Topics.STORY_WORK.partitions(),
                ENRICHER,
                new SimpleMeterRegistry()),
            properties,
            START.plusSeconds(3600));
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  private static <T extends SpecificRecord> Serde<T> avro(Class<T> type) {
    return RegistrySerde.of(type, REGISTRY, PATIENCE);
  }

  private void publish(String uri, @Nullable PublishedArticle article, int minute) {
    driver
        .createInputTopic(
            Topics.PUBLISHED.name(),
            new StringSerializer(),
            avro(PublishedArticle.class).serializer())
        .pipeInput(uri, article, START.plusSeconds(60L * minute));
  }

  private static PublishedArticle article(String uri, String headline, String... paragraphs) {
    Article article =
        Article.newBuilder(TestArticles.article(headline, "World", paragraphs))
            .setUri(uri)
            .setSource(uri.split(":", -1)[2])
            .build();
    EnrichedArticle enriched = ENRICHER.enrich(article, ConceptLookup.none());
    return PublishedArticle.newBuilder()
        .setUri(uri)
        .setVersion(1)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setPublishedAt(START)
        .setArticle(article)
        .setEnrichment(enriched.getEnrichment())
        .build();
  }

  private <T extends SpecificRecord> List<TestRecord<String, T>> records(
      Topic<String, T> topic, Class<T> type) {
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), avro(type).deserializer())
        .readRecordsToList();
  }

  @Test
  void wireStoryAndItsCopyInAPaperAreOneStoryAndNearDuplicates() {
    publish(WIRE, article(WIRE, "Ferry burns off Trellevik", FIRE), 0);
    publish(PAPER, article(PAPER, "Passengers saved", FIRE[0], FIRE[1]), 5);

    StoryMember wire = last(records(Topics.STORY_FOUND, StoryMember.class), WIRE);
    List<TestRecord<String, Story>> stories = records(Topics.STORY, Story.class);
    Story story = last(stories, wire.getStoryId());
    assertThat(stories).extracting(TestRecord::key).containsOnly(wire.getStoryId());
    assertThat(story.getArticleUris()).containsExactly(WIRE, PAPER);
    assertThat(story.getTitle()).isEqualTo("Ferry burns off Trellevik");
    assertThat(story.getSources()).containsExactly("paper", "wire");
    assertThat(wire.getNearDuplicates())
        .extracting(NearDuplicate::getArticleUri)
        .containsExactly(PAPER);
  }

  @Test
  void tombstoneTakesEverythingBackAndEveryRecordHasAnIdOfItsOwn() {
    publish(WIRE, article(WIRE, "Ferry burns off Trellevik", FIRE), 0);
    publish(PAPER, article(PAPER, "Passengers saved", FIRE[0], FIRE[1]), 5);
    publish(WIRE, null, 9);

    List<TestRecord<String, StoryMember>> members = records(Topics.STORY_FOUND, StoryMember.class);
    List<TestRecord<String, Story>> stories = records(Topics.STORY, Story.class);
    assertThat(members.stream().filter(record -> record.key().equals(WIRE)).toList().getLast())
        .satisfies(record -> assertThat(record.value()).isNull());
    assertThat(last(members, PAPER).getNearDuplicates()).isEmpty();
    assertThat(stories.getLast().value().getArticleUris()).containsExactly(PAPER);
    assertThat(stories.getLast().value().getTitle()).isEqualTo("Passengers saved");
    assertThat(members).extracting(StoryTopologyTest::id).doesNotHaveDuplicates();
    assertThat(stories).extracting(StoryTopologyTest::id).doesNotHaveDuplicates();

    publish(PAPER, null, 12);
    assertThat(records(Topics.STORY, Story.class))
        .singleElement()
        .satisfies(record -> assertThat(record.value()).isNull());
  }

  private static <T> T last(List<TestRecord<String, T>> records, String key) {
    return records.stream().filter(record -> record.key().equals(key)).toList().getLast().value();
  }

  private static String id(TestRecord<String, ?> record) {
    return new String(
        Objects.requireNonNull(record.headers().lastHeader(Headers.ID)).value(), UTF_8);
  }
}
