package org.copydesk.e2e;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.copydesk.devstack.access.Grants;
import org.copydesk.devstack.access.Role;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.enrich.EnrichTopology;
import org.copydesk.enrich.Enricher;
import org.copydesk.ingest.IngestTopology;
import org.copydesk.news.RawEvent;
import org.copydesk.publish.PublishTopology;
import org.copydesk.publish.RouteTopics;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.RegistrySerde;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.run.StreamsService;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Settings;

/// Broker with access lists and registry with a password, both over TLS, and the three topologies,
/// each as a user with no more than its role.
final class GuardedSystem implements AutoCloseable {
  private static final String SCOPE = "guarded";
  private static final RegistryPatience PATIENCE =
      new RegistryPatience(Duration.ofSeconds(20), new Health());

  private final EmbeddedBroker broker;
  private final GuardedRegistry registry;
  private final Path state;
  private final List<StreamsService> services;

  GuardedSystem(Path log, Path state) throws Exception {
    this.state = state;
    broker = new EmbeddedBroker(log, Arrays.stream(Role.values()).map(Role::title).toList());
    SchemaRegistryClient schemas = MockSchemaRegistry.getClientForScope(SCOPE);
    registry = new GuardedRegistry(schemas, broker.certificate());
    deploy(schemas);
    services =
        List.of(
            start(
                Role.INGEST,
                Topics.INGEST_DEAD_LETTER,
                (wiring, metrics) ->
                    IngestTopology.build(wiring, Topics.RAW.partitions(), metrics)),
            start(
                Role.ENRICH,
                Topics.ENRICH_DEAD_LETTER,
                (wiring, metrics) ->
                    EnrichTopology.build(
                        wiring, Topics.RAW.partitions(), Enricher.standard(), metrics)),
            start(
                Role.PUBLISH,
                Topics.PUBLISH_DEAD_LETTER,
                (wiring, metrics) -> PublishTopology.build(wiring, RouteTopics.none(), metrics)));
  }

  private void deploy(SchemaRegistryClient schemas) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      for (Topic<?, ?> topic : Topics.all()) {
        if (topic.valueSchema().isPresent()) {
          schemas.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
        }
      }
      admin
          .createTopics(
              Topics.all().stream()
                  .map(topic ->
                      new NewTopic(topic.name(), topic.partitions(), (short) 1)
                          .configs(topic.config()))
                  .toList())
          .all()
          .get();
      admin
          .createAcls(
              Arrays.stream(Role.values())
                  .flatMap(role ->
                      Grants.of(role, role.title()).stream()
                          .flatMap(grant -> grant.bindings(role.title())))
                  .toList())
          .all()
          .get();
    }
  }

  private StreamsService start(
      Role role,
      Topic<String, byte[]> deadLetters,
      BiFunction<Wiring, MeterRegistry, Topology> topology) {
    Map<String, String> environment = environment(settings(role));
    environment.put("COPYDESK_STATE_DIR", state.resolve(role.title()).toString());
    KafkaSettings settings = KafkaSettings.read(Settings.of(environment));
    Wiring wiring = settings.wiring(role.title(), deadLetters, new Health());
    StreamsService service =
        StreamsService.prepare(
            role.title(),
            (_, metrics) -> topology.apply(wiring, metrics),
            wiring.streams(),
            new Management("127.0.0.1", 0),
            new Health());
    service.start(role.uses(), settings.clients());
    return service;
  }

  /// The settings of a process of a role, as a properties file has them.
  Map<String, String> settings(Role role) {
    Map<String, String> settings = new HashMap<>();
    broker.asUser(role.title()).forEach((key, value) -> settings.put("kafka." + key, value + ""));
    registry.settings().forEach((key, value) -> settings.put(key, value.toString()));
    return settings;
  }

  /// Settings as variables of the environment.
  static Map<String, String> environment(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    settings.forEach((key, value) ->
        environment.put("COPYDESK_" + key.replace('.', '_').toUpperCase(Locale.ROOT), value));
    return environment;
  }

  GuardedRegistry registry() {
    return registry;
  }

  /// The cluster for somebody who may do everything.
  Cluster cluster() {
    return new Cluster(broker.bootstrapServers(), "mock://" + SCOPE);
  }

  EmbeddedBroker broker() {
    return broker;
  }

  List<String> publicTopics() {
    return Topics.all().stream().filter(Topic::isPublic).<String>map(Topic::name).toList();
  }

  /// A producer that asks for nothing but to write: an idempotent one is refused before it comes to
  /// a topic where it may write none.
  KafkaProducer<String, byte[]> producer(Role role) {
    return producer(role, Map.of());
  }

  /// The same with settings of its own.
  KafkaProducer<String, byte[]> producer(Role role, Map<String, Object> own) {
    Map<String, Object> config = new HashMap<>(broker.asUser(role.title()));
    config.putAll(own);
    config.put("enable.idempotence", role != Role.SUBSCRIBER);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  KafkaConsumer<String, byte[]> consumer(Role role, String group) {
    Map<String, Object> config = new HashMap<>(broker.asUser(role.title()));
    config.put("group.id", group);
    config.put("auto.offset.reset", "earliest");
    config.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  ProducerRecord<String, byte[]> record(Topic<String, RawEvent> topic, RawEvent event) {
    return new ProducerRecord<>(
        topic.name(),
        event.getSource() + "/" + event.getItemId(),
        RegistrySerde.of(RawEvent.class, registry.client(), PATIENCE)
            .serializer()
            .serialize(topic.name(), event));
  }

  @Override
  public void close() {
    services.forEach(StreamsService::close);
    registry.close();
    broker.close();
  }
}
