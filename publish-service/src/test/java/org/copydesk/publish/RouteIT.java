package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
import org.copydesk.news.Route;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
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

/// Routes on a real broker that makes no topic by itself.
class RouteIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String SCOPE = "route-it";
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

  private KafkaStreams service(RouteTopics routeTopics) {
    Map<String, Object> config =
        KafkaSettings.read(
                Settings.of(
                    Map.of(
                        "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers(),
                        "COPYDESK_STATE_DIR",
                        state.toString())))
            .streams("publish-service", Topics.PUBLISH_DEAD_LETTER);
    Properties properties = new Properties();
    properties.putAll(config);
    return new KafkaStreams(
        PublishTopology.build(
            new Wiring(config, REGISTRY, PATIENCE), routeTopics, new SimpleMeterRegistry()),
        properties);
  }

  private <T extends SpecificRecord> ProducerRecord<String, byte[]> record(
      Topic<String, T> topic, Class<T> type, String key, T value) {
    return new ProducerRecord<>(
        topic.name(),
        key,
        RegistrySerde.of(type, REGISTRY, PATIENCE).serializer().serialize(topic.name(), value));
  }

  private ProducerRecord<String, byte[]> route(String name, String expression) {
    return record(
        Topics.ROUTE,
        Route.class,
        name,
        Route.newBuilder()
            .setName(name)
            .setExpression(expression)
            .setChangedAt(Instant.EPOCH)
            .build());
  }

  @Test
  void topicIsMadeFilledEmptiedByAKillAndTheRouteOutlivesARestart() throws Exception {
    try (MadeRouteTopics routeTopics = new MadeRouteTopics(clients());
        KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer())) {
      routeTopics.start();
      producer
          .send(
              record(
                  Topics.ENRICHED,
                  EnrichedArticle.class,
                  Articles.URI,
                  Articles.content(1, Change.CREATED, "The Arno rose.")))
          .get();
      producer.send(route("rivers", "mentions('arno')")).get();
      producer.send(route("broken", "mentions(")).get();
      try (KafkaStreams service = service(routeTopics)) {
        service.start();
        await().atMost(LIMIT).until(() -> count("rivers"), values -> values == 1);
      }
      try (KafkaStreams service = service(routeTopics)) {
        service.start();
        producer
            .send(
                record(
                    Topics.NOTICE, Notice.class, Articles.URI, Articles.notice(2, Change.KILLED)))
            .get();
        await().atMost(LIMIT).until(() -> count("rivers"), values -> values == 0);
      }
    }
    try (Admin admin = Admin.create(clients())) {
      assertThat(admin.listTopics().names().get()).contains(RouteTopic.of("rivers").name());
    }
  }

  /// The number of articles that a subscriber of a route has; -1 where there is no topic.
  private int count(String name) {
    Map<String, Object> config = new HashMap<>(clients());
    config.put("isolation.level", "read_committed");
    config.put("allow.auto.create.topics", false);
    Map<String, byte[]> view = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      String topic = RouteTopic.of(name).name();
      if (!consumer.listTopics().containsKey(topic)) {
        return -1;
      }
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (record.value() == null) {
            view.remove(record.key());
          } else {
            view.put(record.key(), record.value());
          }
        }
      }
      return view.isEmpty() && ends.values().stream().allMatch(end -> end == 0) ? -1 : view.size();
    }
  }
}
