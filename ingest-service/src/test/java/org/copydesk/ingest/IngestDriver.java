package org.copydesk.ingest;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.copydesk.news.Action;
import org.copydesk.news.Article;
import org.copydesk.news.Notice;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.RegistrySerde;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;

/// The whole topology of ingest with all its topics, without a broker.
final class IngestDriver implements AutoCloseable {
  private static final String SCOPE = "ingest-topology";
  private static final RegistryPatience PATIENCE =
      new RegistryPatience(Duration.ofSeconds(1), new Health());

  static final Map<String, Object> REGISTRY = Map.of("schema.registry.url", "mock://" + SCOPE);

  final MeterRegistry metrics = new SimpleMeterRegistry();
  final TopologyTestDriver driver;
  final TestInputTopic<String, byte[]> raw;
  final TestInputTopic<String, byte[]> notices;
  final TestOutputTopic<String, Receipt> receipts;
  final TestOutputTopic<String, Article> articles;
  final TestOutputTopic<String, Notice> sent;
  final TestOutputTopic<String, byte[]> deadLetters;

  /// Starts it.
  ///
  /// @param state where its stores lie
  IngestDriver(Path state) throws Exception {
    SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope(SCOPE);
    for (Topic<?, ?> topic : Topics.all()) {
      if (topic.valueSchema().isPresent()) {
        registry.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
      }
    }
    Map<String, Object> config = config(state);
    Properties properties = new Properties();
    properties.putAll(config);
    driver =
        new TopologyTestDriver(
            topology(config, metrics), properties, Instant.parse("2026-05-03T12:00:00Z"));
    raw = bytes(Topics.RAW);
    notices = bytes(Topics.RAW_NOTICE);
    receipts = output(Topics.RECEIPT, Receipt.class);
    articles = output(Topics.ARTICLE, Article.class);
    sent = output(Topics.NOTICE, Notice.class);
    deadLetters =
        driver.createOutputTopic(
            Topics.INGEST_DEAD_LETTER.name(),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  static Map<String, Object> config(Path state) {
    Map<String, Object> config =
        KafkaSettings.read(Settings.of(Map.of()))
            .streams("ingest-service", Topics.INGEST_DEAD_LETTER);
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    return config;
  }

  static Topology topology(Map<String, Object> config, MeterRegistry metrics) {
    return IngestTopology.build(
        new Wiring(config, REGISTRY, PATIENCE), Topics.RAW.partitions(), metrics);
  }

  private TestInputTopic<String, byte[]> bytes(Topic<String, RawEvent> topic) {
    return driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer());
  }

  <T extends SpecificRecord> TestInputTopic<String, T> input(
      Topic<String, T> topic, Class<T> type) {
    return driver.createInputTopic(
        topic.name(),
        new StringSerializer(),
        RegistrySerde.of(type, REGISTRY, PATIENCE).serializer());
  }

  <T extends SpecificRecord> TestOutputTopic<String, T> output(
      Topic<String, T> topic, Class<T> type) {
    return driver.createOutputTopic(
        topic.name(),
        new StringDeserializer(),
        RegistrySerde.of(type, REGISTRY, PATIENCE).deserializer());
  }

  /// Writes an event to the lane where it belongs.
  void send(RawEvent event) {
    Topic<String, RawEvent> topic =
        event.getAction() == Action.CONTENT ? Topics.RAW : Topics.RAW_NOTICE;
    TestInputTopic<String, byte[]> lane = event.getAction() == Action.CONTENT ? raw : notices;
    lane.pipeInput(
        "whatever the producer liked",
        RegistrySerde.of(RawEvent.class, REGISTRY, PATIENCE)
            .serializer()
            .serialize(topic.name(), event));
  }

  @Override
  public void close() {
    driver.close();
  }
}
