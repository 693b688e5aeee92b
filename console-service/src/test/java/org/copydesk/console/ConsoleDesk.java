package org.copydesk.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.console.reading.Consumers;
import org.copydesk.deadletter.LetterId;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Redrive;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.health.ManagementServer;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.settings.Settings;
import org.jspecify.annotations.Nullable;

/// A console on a real broker, a registry in this JVM, and a service that says it is ready.
final class ConsoleDesk implements AutoCloseable {
  private final String registry = "mock://" + UUID.randomUUID();
  private final EmbeddedBroker broker;
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
  private final ManagementServer service;
  private final ConsoleService console;
  final HttpClient http = HttpClient.newHttpClient();

  ConsoleDesk(Path folder) throws Exception {
    broker = new EmbeddedBroker(folder);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(
              Topics.all().stream()
                  .map(topic ->
                      new NewTopic(topic.name(), topic.partitions(), (short) 1)
                          .configs(topic.config()))
                  .toList())
          .all()
          .get();
    }
    serializer.configure(Map.of("schema.registry.url", registry), false);
    // Whoever decides on a letter looks the schema up and registers none.
    serializer.register(Topics.REDRIVE.subject(), new AvroSchema(Redrive.getClassSchema()));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    service = service();
    String address = "http://127.0.0.1:" + service.port();
    console =
        ConsoleService.start(
            Settings.of(
                Samples.environment(
                    broker.bootstrapServers(),
                    registry,
                    "ingest-service=%s,enrich-service=%s,publish-service=%s,monitor-service=%s"
                        .formatted(address, address, address, address))));
  }

  private static ManagementServer service() {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Gauge.builder("copydesk.monitor.late", () -> 0).register(metrics);
    Gauge.builder("copydesk.monitor.in.flight", () -> 2).register(metrics);
    queue(metrics, "enrich-service", Topics.ARTICLE, 3, 40);
    queue(metrics, "enrich-service", Topics.STORY_WORK, 4, 7.5);
    queue(metrics, "publish-service", Topics.ENRICHED, 0, 0);
    for (Topic<?, ?> topic : List.of(Topics.RAW, Topics.ARTICLE, Topics.ENRICHED)) {
      Counter.builder("copydesk.records.read").tag("topic", topic.name()).register(metrics);
    }
    for (Topic<?, ?> topic : List.of(Topics.ARTICLE, Topics.ENRICHED, Topics.PUBLISHED)) {
      Counter.builder("copydesk.records.written").tag("topic", topic.name()).register(metrics);
    }
    Health health = new Health();
    health.up("streams", "running");
    return ManagementServer.start("127.0.0.1", 0, health, metrics);
  }

  private static void queue(
      PrometheusMeterRegistry metrics, String reader, Topic<?, ?> topic, int records, double age) {
    Gauge.builder("copydesk.queue.records", () -> records)
        .tag("reader", reader)
        .tag("topic", topic.name())
        .register(metrics);
    Gauge.builder("copydesk.queue.age.seconds", () -> age)
        .tag("reader", reader)
        .tag("topic", topic.name())
        .register(metrics);
  }

  String address() {
    return "http://127.0.0.1:" + console.port();
  }

  String management() {
    return "http://127.0.0.1:" + console.managementPort();
  }

  <T> String send(Topic<String, T> topic, String key, T value) {
    return send(topic, key, serializer.serialize(topic.name(), value), Map.of());
  }

  String send(
      Topic<String, ?> topic, String key, byte @Nullable [] value, Map<String, String> headers) {
    @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.name(), key, value);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    try {
      RecordMetadata sent = producer.send(record).get();
      return sent.topic() + "/" + sent.partition() + "/" + sent.offset();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void publish(String item, long version, String headline) {
    Instant now = Instant.now();
    send(Topics.ENRICHED, Samples.uri(item), Samples.enriched(item, version, headline, now));
    tell(Samples.event(item, LifecycleType.CREATED, version, now));
    send(Topics.PUBLISHED, Samples.uri(item), Samples.published(item, version, headline, now));
  }

  void kill(String item, long version, String reason) {
    tell(
        LifecycleEvent.newBuilder(Samples.event(item, LifecycleType.KILLED, version, Instant.now()))
            .setReason(reason)
            .build());
    send(Topics.PUBLISHED, Samples.uri(item), null, Map.of());
  }

  void tell(LifecycleEvent event) {
    send(Topics.LIFECYCLE, event.getUri(), event);
  }

  /// Puts a record aside, and says what the letter is called.
  String deadLetter(String key, String cause, byte[] bytes) {
    String place =
        send(
            Topics.INGEST_DEAD_LETTER,
            key,
            bytes,
            Map.of(
                Headers.ERROR_EXCEPTION,
                "org.apache.kafka.common.errors.SerializationException",
                Headers.ERROR_MESSAGE,
                cause,
                Headers.ERROR_STACKTRACE,
                "at somewhere",
                Headers.ERROR_TOPIC,
                Topics.RAW.name(),
                Headers.ERROR_PARTITION,
                "1",
                Headers.ERROR_OFFSET,
                "12",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    return LetterId.of(place).orElseThrow().toString();
  }

  /// The record at a place.
  ConsumerRecord<String, byte[]> at(String place) {
    String[] parts = place.split("/", 3);
    TopicPartition wanted = new TopicPartition(parts[0], Integer.parseInt(parts[1]));
    try (Consumer<String, byte[]> consumer =
        new Consumers(Map.of("bootstrap.servers", broker.bootstrapServers())).open()) {
      consumer.assign(List.of(wanted));
      consumer.seek(wanted, Long.parseLong(parts[2]));
      return consumer.poll(Duration.ofSeconds(10)).records(wanted).getFirst();
    }
  }

  HttpResponse<String> get(String path, Optional<String> cookie) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(40));
    cookie.ifPresent(value -> request.header("Cookie", value));
    return send(request.build());
  }

  HttpResponse<String> post(String path, String form, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .POST(HttpRequest.BodyPublishers.ofString(form));
    headers.forEach(request::header);
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The cookie of who signed in.
  String signIn() {
    return post("/sign-in", "token=" + Samples.TOKEN, Map.of())
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceAll(";.*", "");
  }

  @Override
  public void close() {
    http.shutdownNow();
    console.close();
    service.close();
    producer.close();
    broker.close();
  }
}
