package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.news.Article;
import org.copydesk.news.Concept;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.EntityType;
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

class EnrichTopologyTest {
  private static final Map<String, Object> REGISTRY =
      Map.of("schema.registry.url", "mock://enrich-topology");
  private static final RegistryPatience PATIENCE =
      new RegistryPatience(Duration.ofSeconds(1), new Health());

  @TempDir Path state;
  private TopologyTestDriver driver;

  @BeforeEach
  void start() throws Exception {
    SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope("enrich-topology");
    for (Topic<?, ?> topic : Topics.all()) {
      if (topic.valueSchema().isPresent()) {
        registry.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
      }
    }
    Properties properties = new Properties();
    properties.putAll(config());
    driver = new TopologyTestDriver(topology(), properties);
  }

  private Map<String, Object> config() {
    Map<String, Object> config =
        KafkaSettings.read(Settings.of(Map.of()))
            .streams("enrich-service", Topics.ENRICH_DEAD_LETTER);
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    return config;
  }

  private Topology topology() {
    return EnrichTopology.build(
        new Wiring(config(), REGISTRY, PATIENCE),
        Topics.STORY_WORK.partitions(),
        TestEnricher.STANDARD,
        new SimpleMeterRegistry());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  private static <T extends SpecificRecord> Serde<T> avro(Class<T> type) {
    return RegistrySerde.of(type, REGISTRY, PATIENCE);
  }

  @Test
  void articleIsAnnotatedWithTheNewsroomsConceptsAndKeepsItsKey() {
    driver
        .createInputTopic(
            Topics.CONCEPT.name(), new StringSerializer(), avro(Concept.class).serializer())
        .pipeInput(
            "paper:svala",
            Concept.newBuilder()
                .setId("paper:svala")
                .setName("Svala")
                .setType(EntityType.OBJECT)
                .build());
    driver
        .createInputTopic(
            Topics.ARTICLE.name(), new StringSerializer(), avro(Article.class).serializer())
        .pipeInput(
            "urn:copydesk:desk:1",
            TestArticles.article("Svala sails", "Tech", "The ferry Svala left Oslo."));

    TestRecord<String, EnrichedArticle> record =
        driver
            .createOutputTopic(
                Topics.ENRICHED.name(),
                new StringDeserializer(),
                avro(EnrichedArticle.class).deserializer())
            .readRecord();
    assertThat(record.key()).isEqualTo("urn:copydesk:desk:1");
    assertThat(record.value().getEnrichment().getEntities())
        .extracting(entity -> entity.getId())
        .contains("paper:svala");
    assertThat(
            new String(
                Objects.requireNonNull(record.headers().lastHeader(Headers.ID)).value(),
                java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(Headers.id("urn:copydesk:desk:1", 1, Topics.ENRICHED.name()));
  }

  @Test
  void recordThatIsNoArticleDoesNotStopTheLine() {
    byte[] poison = {9, 9, 9};
    driver
        .createInputTopic(Topics.ARTICLE.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput("k", poison);
    driver
        .createInputTopic(
            Topics.ARTICLE.name(), new StringSerializer(), avro(Article.class).serializer())
        .pipeInput(
            "urn:copydesk:desk:1",
            TestArticles.article("Svala sails", "Tech", "The ferry left Oslo."));

    assertThat(
            driver
                .createOutputTopic(
                    Topics.ENRICHED.name(),
                    new StringDeserializer(),
                    avro(EnrichedArticle.class).deserializer())
                .getQueueSize())
        .isEqualTo(1);
  }

  @Test
  void topologyReadsLikeTheDesign() throws Exception {
    String printed = topology().describe().toString();
    Path golden = Path.of("src/test/resources/org/copydesk/enrich/topology.txt");
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(golden));
  }
}
