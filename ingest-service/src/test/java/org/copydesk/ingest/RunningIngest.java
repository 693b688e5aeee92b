package org.copydesk.ingest;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.news.Action;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.run.Service;
import org.copydesk.service.settings.Settings;

/// A broker with all topics, a registry with all schemas, and ingest-service on them as often as a
/// test starts it.
final class RunningIngest implements AutoCloseable {
  private static final int MOST_ATTEMPTS = 5;
  private final Path folder;
  private final String registry;
  private final EmbeddedBroker broker;
  private final Wiring wiring;
  private final KafkaProducer<String, RawEvent> producer;

  /// Starts broker and registry.
  ///
  /// @param folder where the broker and the service keep what they know
  RunningIngest(Path folder, String name) throws Exception {
    this.folder = folder;
    this.registry = "mock://" + name;
    broker = new EmbeddedBroker(Files.createDirectory(folder.resolve("broker")));
    SchemaRegistryClient schemas = MockSchemaRegistry.getClientForScope(name);
    List<NewTopic> topics = new ArrayList<>();
    for (Topic<?, ?> topic : Topics.all()) {
      topics.add(new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()));
      if (topic.valueSchema().isPresent()) {
        schemas.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
      }
    }
    try (Admin admin = Admin.create(clients())) {
      admin.createTopics(topics).all().get();
    }
    wiring =
        new Wiring(
            Map.of(),
            Map.of("schema.registry.url", registry),
            new RegistryPatience(Duration.ofSeconds(5), new Health()));
    Map<String, Object> config = clients();
    config.put("compression.type", "zstd");
    config.put("linger.ms", 20);
    producer =
        new KafkaProducer<>(
            config, new StringSerializer(), wiring.serde(RawEvent.class).serializer());
  }

  private Map<String, Object> clients() {
    return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  Path state() {
    return folder.resolve("state");
  }

  /// Starts the service.
  Service.Running service() {
    return IngestService.start(
        Settings.of(
            Map.of(
                "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "COPYDESK_SCHEMA_REGISTRY_URL",
                registry,
                "COPYDESK_STATE_DIR",
                state().toString(),
                "COPYDESK_MANAGEMENT_PORT",
                "0",
                "COPYDESK_HTTP_PORT",
                "0",
                "COPYDESK_DROP_FOLDER",
                folder.resolve("drop").toString(),
                "COPYDESK_POLL_ON",
                "false")));
  }

  /// Writes events to their lanes and waits until the broker has them. What a partition that was
  /// made a moment ago has refused is sent again.
  void send(List<RawEvent> events) {
    List<RawEvent> rest = events;
    for (int attempt = 0; !rest.isEmpty(); attempt++) {
      if (attempt == MOST_ATTEMPTS) {
        throw new IllegalStateException(rest.size() + " events could not be written");
      }
      rest = refused(rest);
    }
  }

  private List<RawEvent> refused(List<RawEvent> events) {
    Queue<RawEvent> refused = new ConcurrentLinkedQueue<>();
    for (RawEvent event : events) {
      Topic<String, RawEvent> lane =
          event.getAction() == Action.CONTENT ? Topics.RAW : Topics.RAW_NOTICE;
      String key = event.getSource() + "/" + event.getItemId();
      var _ =
          producer.send(
              new ProducerRecord<>(lane.name(), key, event),
              (_, failure) -> {
                if (failure != null) {
                  refused.add(event);
                }
              });
    }
    producer.flush();
    return List.copyOf(refused);
  }

  /// A consumer of all committed records of a topic.
  <T extends SpecificRecord> KafkaConsumer<String, T> consumer(
      Topic<String, T> topic, Class<T> type) {
    Map<String, Object> config = clients();
    config.put("isolation.level", "read_committed");
    config.put("auto.offset.reset", "earliest");
    KafkaConsumer<String, T> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), wiring.serde(type).deserializer());
    consumer.assign(
        consumer.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(topic.name(), info.partition()))
            .toList());
    return consumer;
  }

  /// All committed records of a topic.
  <T extends SpecificRecord> List<ConsumerRecord<String, T>> written(
      Topic<String, T> topic, Class<T> type) {
    List<ConsumerRecord<String, T>> written = new ArrayList<>();
    try (KafkaConsumer<String, T> consumer = consumer(topic, type)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(written::add);
      }
    }
    return written;
  }

  /// The values of all committed records of a topic.
  <T extends SpecificRecord> List<T> values(Topic<String, T> topic, Class<T> type) {
    return written(topic, type).stream().map(ConsumerRecord::value).toList();
  }

  @Override
  public void close() {
    producer.close();
    broker.close();
  }
}
