package org.copydesk.publish;

import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.RegistrySerde;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;

/// publish-service's topology on a real broker, all topics with one partition.
final class RunningPublish implements AutoCloseable {
  static final Duration LIMIT = Duration.ofMinutes(2);

  private final String scope;
  private final Path state;
  private final RegistryPatience patience;
  private final EmbeddedBroker broker;
  private final SchemaRegistryClient registry;

  /// Starts the broker and registers all schemas.
  ///
  /// @param scope names the registry
  /// @param patience how long a record waits for the registry
  RunningPublish(String scope, Path log, Path state, Duration patience) throws Exception {
    this.scope = scope;
    this.state = state;
    this.patience = new RegistryPatience(patience, new Health());
    broker = new EmbeddedBroker(log);
    registry = MockSchemaRegistry.getClientForScope(scope);
    try (Admin admin = Admin.create(clients())) {
      for (Topic<?, ?> topic : Topics.all()) {
        register(topic);
        admin.createTopics(List.of(new NewTopic(topic.name(), 1, (short) 1))).all().get();
      }
    }
  }

  void register(Topic<?, ?> topic) throws Exception {
    if (topic.valueSchema().isPresent()) {
      registry.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
    }
  }

  void unregister(Topic<?, ?> topic) throws Exception {
    registry.deleteSubject(topic.subject());
  }

  private Map<String, Object> clients() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  private Map<String, Object> registrySettings() {
    return Map.of("schema.registry.url", "mock://" + scope);
  }

  /// The application, not started; a thread that fails is replaced, as the running service does.
  KafkaStreams service() {
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
    KafkaStreams streams =
        new KafkaStreams(
            PublishTopology.build(
                new Wiring(config, registrySettings(), patience),
                RouteTopics.none(),
                new SimpleMeterRegistry()),
            properties);
    streams.setUncaughtExceptionHandler(_ -> StreamThreadExceptionResponse.REPLACE_THREAD);
    return streams;
  }

  KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer());
  }

  <T extends SpecificRecord> ProducerRecord<String, byte[]> record(
      Topic<String, T> topic, Class<T> type, String uri, T value) {
    return new ProducerRecord<>(
        topic.name(),
        uri,
        RegistrySerde.of(type, registrySettings(), patience)
            .serializer()
            .serialize(topic.name(), value));
  }

  /// Reads the committed records of a topic from its beginning until there are enough.
  void read(
      Topic<?, ?> topic,
      List<ConsumerRecord<String, byte[]>> into,
      Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(List.of(topic), true)) {
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

  /// All records that topics hold now, by topic.
  ///
  /// @param committed whether to leave out what is not committed
  Map<String, List<ConsumerRecord<String, byte[]>>> existing(
      List<Topic<?, ?>> topics, boolean committed) {
    Map<String, List<ConsumerRecord<String, byte[]>>> records = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer(topics, committed)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          records.computeIfAbsent(record.topic(), _ -> new ArrayList<>()).add(record);
        }
      }
    }
    return records;
  }

  private KafkaConsumer<String, byte[]> consumer(List<Topic<?, ?>> topics, boolean committed) {
    Map<String, Object> config = new HashMap<>(clients());
    config.put("isolation.level", committed ? "read_committed" : "read_uncommitted");
    config.put("auto.offset.reset", "earliest");
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    consumer.assign(topics.stream().map(topic -> new TopicPartition(topic.name(), 0)).toList());
    return consumer;
  }

  @Override
  public void close() {
    broker.close();
  }
}
