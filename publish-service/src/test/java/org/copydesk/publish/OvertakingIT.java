package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Notice;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.AheadOfAll;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.RegistrySerde;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kill on a real broker while thousands of articles wait in front of it.
class OvertakingIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int BACKLOG = 6_000;
  private static final int BEFORE_THE_KILL = 500;
  private static final String SCOPE = "overtaking";
  private static final Map<String, Object> REGISTRY =
      Map.of("schema.registry.url", "mock://" + SCOPE);
  private static final RegistryPatience PATIENCE = new RegistryPatience(LIMIT, new Health());

  @TempDir private Path log;
  @TempDir private Path state;
  private EmbeddedBroker broker;

  @BeforeEach
  void start() throws Exception {
    broker = new EmbeddedBroker(log);
    SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope(SCOPE);
    try (Admin admin = Admin.create(clients())) {
      for (Topic<?, ?> topic : Topics.all()) {
        if (topic.valueSchema().isPresent()) {
          registry.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
        }
        admin.createTopics(List.of(new NewTopic(topic.name(), 1, (short) 1))).all().get();
      }
    }
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private Map<String, Object> clients() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  private KafkaStreams service() {
    Map<String, Object> config =
        KafkaSettings.read(
                Settings.of(
                    Map.of(
                        "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers(),
                        "COPYDESK_STATE_DIR",
                        state.toString())))
            .streams("publish-service", Topics.PUBLISH_DEAD_LETTER);
    AheadOfAll.smallPortions().forEach(config::putIfAbsent);
    Properties properties = new Properties();
    properties.putAll(config);
    return new KafkaStreams(
        PublishTopology.build(new Wiring(config, REGISTRY, PATIENCE), new SimpleMeterRegistry()),
        properties);
  }

  private <T extends SpecificRecord> ProducerRecord<String, byte[]> record(
      Topic<String, T> topic, Class<T> type, String uri, T value) {
    return new ProducerRecord<>(
        topic.name(),
        uri,
        RegistrySerde.of(type, REGISTRY, PATIENCE).serializer().serialize(topic.name(), value));
  }

  private static EnrichedArticle waiting(int number, Random random) {
    byte[] noise = new byte[2_000];
    random.nextBytes(noise);
    return Articles.with(
        Articles.content(1, Change.CREATED, "The Arno rose " + HexFormat.of().formatHex(noise)),
        article -> article.setUri(Articles.URI + number));
  }

  @Test
  void killTakesEveryViewBackWhileMostOfTheBacklogIsStillUnread() throws Exception {
    Random random = new Random(5);
    try (KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer());
        KafkaStreams service = service()) {
      var _ =
          producer.send(
              record(
                  Topics.ENRICHED,
                  EnrichedArticle.class,
                  Articles.URI,
                  Articles.content(1, Change.CREATED, "The Tiber rose.")));
      for (int i = 0; i < BACKLOG; i++) {
        EnrichedArticle article = waiting(i, random);
        var _ =
            producer.send(
                record(
                    Topics.ENRICHED,
                    EnrichedArticle.class,
                    article.getArticle().getUri(),
                    article));
      }
      producer.flush();
      service.start();
      read(Topics.PUBLISHED, new ArrayList<>(), records -> records.size() >= BEFORE_THE_KILL);
      producer
          .send(
              record(Topics.NOTICE, Notice.class, Articles.URI, Articles.notice(2, Change.KILLED)))
          .get();

      List<ConsumerRecord<String, byte[]>> published = new ArrayList<>();
      read(Topics.PUBLISHED, published, records -> records.getLast().value() == null);
      assertThat(published.getLast().key()).isEqualTo(Articles.URI);
      assertThat(published).as("articles that went first").hasSizeLessThan(BACKLOG / 2);
      for (Topic<?, ?> view : List.of(Topics.MENTION, Topics.QUOTE, Topics.NINJS)) {
        List<ConsumerRecord<String, byte[]>> rows = new ArrayList<>();
        read(view, rows, records -> records.getLast().value() == null);
        assertThat(rows.getLast().key()).startsWith(Articles.URI);
      }
    }
  }

  private void read(
      Topic<?, ?> topic,
      List<ConsumerRecord<String, byte[]>> into,
      Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
    Map<String, Object> config = new HashMap<>(clients());
    config.put("isolation.level", "read_committed");
    config.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic.name(), 0)));
      await()
          .atMost(LIMIT)
          .until(() -> {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
              into.add(record);
              if (enough.test(into)) {
                return true;
              }
            }
            return false;
          });
    }
  }
}
