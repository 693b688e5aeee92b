package org.copydesk.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.awaitility.Awaitility;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.run.StreamsService;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small service on a real broker: what every service of Copydesk gets from the kit.
class StreamsServiceIT {
  private static final String DEAD_LETTERS = Topics.ENRICH_DEAD_LETTER.name();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static Admin admin;

  @TempDir private Path state;
  private final Health health = new Health();

  @BeforeAll
  static void start() throws Exception {
    Awaitility.doNotCatchUncaughtExceptionsByDefault(); // that a thread dies of an outage is meant
    broker = new EmbeddedBroker(folder);
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    create(DEAD_LETTERS);
  }

  @AfterAll
  static void stop() {
    admin.close();
    broker.close();
  }

  private static void create(String topic) throws Exception {
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
  }

  /// A service that hands on what its step makes of each record.
  private StreamsService service(String name, Step step) {
    Map<String, Object> config = config(name);
    return StreamsService.prepare(
        name,
        (_, _) -> topology(config, name, step),
        config,
        new Management("127.0.0.1", 0),
        health);
  }

  private interface Step {
    String apply(String value);
  }

  private Map<String, Object> config(String name) {
    return config(name, Map.of());
  }

  private Map<String, Object> config(String name, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("COPYDESK_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("COPYDESK_STATE_DIR", state.toString());
    return KafkaSettings.read(Settings.of(environment)).streams(name, Topics.ENRICH_DEAD_LETTER);
  }

  private Topology topology(Map<String, Object> config, String name, Step step) {
    StreamsBuilder builder =
        new Wiring(config, Map.of(), new RegistryPatience(LIMIT, health)).builder();
    builder.stream(name + ".in", Consumed.with(Serdes.String(), Serdes.String()).withName("read"))
        .mapValues(step::apply, Named.as("take-step"))
        .to(name + ".out", Produced.with(Serdes.String(), Serdes.String()).withName("write"));
    return builder.build();
  }

  private Thread started(StreamsService service, String name) {
    return Thread.ofVirtual()
        .start(() ->
            service.start(
                List.of(name + ".in", name + ".out"),
                Map.of("bootstrap.servers", broker.bootstrapServers())));
  }

  private static void send(String topic, List<String> values) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, "key", value)).get();
      }
    }
  }

  /// Committed records of a topic: so many, and whatever comes within a second after them.
  private static List<ConsumerRecord<String, String>> read(String topic, int expected) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", broker.bootstrapServers());
    config.put("isolation.level", "read_committed");
    config.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      await()
          .atMost(LIMIT)
          .until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return records.size() >= expected;
          });
      consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
    }
    return records;
  }

  @Test
  void serviceWaitsForItsTopicsAndSaysWhichAreMissing() throws Exception {
    try (StreamsService service = service("patient", value -> value)) {
      Thread starting = started(service, "patient");
      await().atMost(LIMIT).until(() -> ready(service).body().contains("waiting for topics"));
      assertThat(ready(service).statusCode()).isEqualTo(503);
      assertThat(ready(service).body())
          .contains("patient.in", "patient.out", "./copydesk topics create");

      create("patient.in");
      create("patient.out");
      starting.join(LIMIT);
      await().atMost(LIMIT).until(() -> ready(service).statusCode() == 200);
    }
    assertThat(health.states())
        .hasEntrySatisfying("streams", streams -> assertThat(streams.up()).isFalse());
  }

  @Test
  void topicThatIsDeletedUnderItIsNamedAndWorkGoesOnWhenItIsMadeAgain() throws Exception {
    create("lasting.in");
    create("lasting.out");
    try (StreamsService service = service("lasting", value -> value)) {
      started(service, "lasting");
      send("lasting.in", List.of("before"));
      assertThat(read("lasting.out", 1)).hasSize(1);
      await().atMost(LIMIT).until(() -> ready(service).statusCode() == 200);

      admin.deleteTopics(List.of("lasting.out")).all().get();
      await().atMost(LIMIT).until(() -> ready(service).body().contains("were deleted"));
      assertThat(ready(service).statusCode()).isEqualTo(503);
      assertThat(ready(service).body()).contains("lasting.out").doesNotContain("lasting.in");

      send("lasting.in", List.of("meanwhile"));
      create("lasting.out");
      assertThat(read("lasting.out", 1))
          .extracting(ConsumerRecord::value)
          .containsExactly("meanwhile");
      await().atMost(LIMIT).until(() -> ready(service).statusCode() == 200);
    }
  }

  private static HttpResponse<String> ready(StreamsService service) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + service.managementPort() + "/ready"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void outageAbortsTheTransactionAndEveryRecordIsThereOnceAfterIt() throws Exception {
    create("outage.in");
    create("outage.out");
    List<String> values = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
    send("outage.in", values);
    AtomicInteger failures = new AtomicInteger(2);
    Step failing =
        value -> {
          if (value.equals("30") && failures.getAndDecrement() > 0) {
            throw new Outage("the registry is gone", new java.io.IOException("refused"));
          }
          return value;
        };
    try (StreamsService service = service("outage", failing)) {
      started(service, "outage");
      assertThat(read("outage.out", 50))
          .extracting(ConsumerRecord::value)
          .containsExactlyElementsOf(values);
      assertThat(failures).hasNegativeValue();
      assertThat(service.metrics().counter("copydesk.thread.restarts").count()).isEqualTo(2);
    }
    assertThat(deadLettersFrom("outage.in")).isEmpty();
  }

  /// Kafka Streams never leaves its group when it is closed: to the group it was killed.
  @Test
  void killedInstanceWithANameIsBackBeforeTheBrokerGivesItUp() throws Exception {
    create("named.in");
    create("named.out");
    Map<String, Object> config =
        config(
            "named",
            Map.of(
                "COPYDESK_INSTANCE_ID",
                "desk-1",
                "COPYDESK_KAFKA_CONSUMER_SESSION_TIMEOUT_MS",
                Long.toString(2 * LIMIT.toMillis())));
    for (String life : List.of("first", "second", "third")) {
      try (KafkaStreams streams =
          new KafkaStreams(topology(config, "named", value -> value), properties(config))) {
        streams.start();
        await(life).atMost(LIMIT).until(() -> streams.state() == KafkaStreams.State.RUNNING);
        send("named.in", List.of(life));
        await(life)
            .atMost(LIMIT)
            .until(() ->
                read("named.out", 0).stream().anyMatch(record -> record.value().equals(life)));
      }
    }
    assertThat(read("named.out", 3))
        .extracting(ConsumerRecord::value)
        .containsExactly("first", "second", "third");
  }

  private static Properties properties(Map<String, Object> config) {
    Properties properties = new Properties();
    properties.putAll(config);
    return properties;
  }

  @Test
  void poisonIsADeadLetterWithItsCauseAndTheLineGoesOn() throws Exception {
    create("poison.in");
    create("poison.out");
    send("poison.in", List.of("good", "bad", "better"));
    Step choking =
        value -> {
          if (value.equals("bad")) {
            throw new IllegalArgumentException("no use in this");
          }
          return value;
        };
    try (StreamsService service = service("poison", choking)) {
      started(service, "poison");
      assertThat(read("poison.out", 2))
          .extracting(ConsumerRecord::value)
          .containsExactly("good", "better");
      await().atMost(LIMIT).until(() -> !deadLettersFrom("poison.in").isEmpty());
    }
    assertThat(deadLettersFrom("poison.in"))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.value()).isEqualTo("bad");
          assertThat(header(letter, Headers.ERROR_OFFSET)).isEqualTo("1");
          assertThat(header(letter, Headers.ERROR_MESSAGE)).contains("no use in this");
        });
  }

  private static List<ConsumerRecord<String, String>> deadLettersFrom(String topic) {
    return read(DEAD_LETTERS, 0).stream()
        .filter(letter -> header(letter, Headers.ERROR_TOPIC).equals(topic))
        .toList();
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(Objects.requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
  }
}
