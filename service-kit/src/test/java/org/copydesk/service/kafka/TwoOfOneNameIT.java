package org.copydesk.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.awaitility.Awaitility;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.run.StreamsService;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances that were given the same name, or a copy of the same state folder and with it the
/// same transactional id.
class TwoOfOneNameIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String IDENTITY = "kafka-streams-process-metadata";

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;

  @TempDir private Path states;

  @BeforeAll
  static void start() throws Exception {
    Awaitility.doNotCatchUncaughtExceptionsByDefault(); // that a thread ends is meant
    broker = new EmbeddedBroker(folder);
    create(Topics.ENRICH_DEAD_LETTER.name());
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static Map<String, Object> clients() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  private static void create(String topic) throws Exception {
    try (Admin admin = Admin.create(clients())) {
      admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    }
  }

  private StreamsService instance(String application, String state, String name) {
    Map<String, Object> config =
        KafkaSettings.read(
                Settings.of(
                    Map.of(
                        "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers(),
                        "COPYDESK_STATE_DIR",
                        states.resolve(state).toString(),
                        "COPYDESK_INSTANCE_ID",
                        name)))
            .streams(application, Topics.ENRICH_DEAD_LETTER);
    StreamsBuilder builder =
        new Wiring(config, Map.of(), new RegistryPatience(LIMIT, new Health())).builder();
    KStream<String, String> values =
        builder.stream(
            application + ".in", Consumed.with(Serdes.String(), Serdes.String()).withName("read"));
    // An instance without state on disk has no lasting id.
    values.toTable(
        Named.as("keep"),
        Materialized.<String, String, KeyValueStore<Bytes, byte[]>>as("kept")
            .withKeySerde(Serdes.String())
            .withValueSerde(Serdes.String()));
    values.to(
        application + ".out", Produced.with(Serdes.String(), Serdes.String()).withName("write"));
    StreamsService service =
        StreamsService.prepare(
            application,
            (_, _) -> builder.build(),
            config,
            new Management("127.0.0.1", 0),
            new Health());
    service.start(List.of(application + ".in"), clients());
    return service;
  }

  private static List<String> send(String application, int from, int to) throws Exception {
    List<String> values = IntStream.range(from, to).mapToObj(Integer::toString).toList();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(clients(), new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(application + ".in", value, value)).get();
      }
    }
    return values;
  }

  /// All that was committed: at least so many, and what comes within two seconds after them.
  private static List<String> committed(String application, int least) {
    Map<String, Object> config = new HashMap<>(clients());
    config.put("isolation.level", "read_committed");
    config.put("auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(
          IntStream.range(0, 2)
              .mapToObj(i -> new TopicPartition(application + ".out", i))
              .toList());
      long enough = Long.MAX_VALUE;
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (System.nanoTime() < Math.min(deadline, enough)) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
        if (values.size() >= least && enough == Long.MAX_VALUE) {
          enough = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        }
      }
    }
    return values;
  }

  @Test
  void olderOneOfTheSameNameEndsAndNothingIsLostOrDoubled() throws Exception {
    create("named.in");
    create("named.out");
    try (StreamsService older = instance("named", "a", "desk-1")) {
      List<String> sent = new ArrayList<>(send("named", 0, 50));
      committed("named", 50);
      Thread end = Thread.ofVirtual().start(() -> await(older));
      try (StreamsService newer = instance("named", "b", "desk-1")) {
        sent.addAll(send("named", 50, 100));
        assertThat(end.join(LIMIT)).as("the older one has ended").isTrue();
        sent.addAll(send("named", 100, 150));
        assertThat(committed("named", 150)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(newer.metrics().counter("copydesk.thread.restarts").count()).isZero();
      }
      assertThat(older.metrics().counter("copydesk.thread.restarts").count()).isZero();
    }
  }

  private static void await(StreamsService service) {
    try {
      service.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Kafka Streams takes the place back whenever it is fenced: no end, but no harm either.
  @Test
  void twoWithTheSameTransactionalIdFenceEachOtherUntilOneEndsAndNothingIsLostOrDoubled()
      throws Exception {
    create("copied.in");
    create("copied.out");
    try (StreamsService _ = instance("copied", "original", "")) {
      List<String> sent = new ArrayList<>(send("copied", 0, 50));
      committed("copied", 50);
      Path identity = states.resolve("original/copied").resolve(IDENTITY);
      Path copy = Files.createDirectories(states.resolve("copy/copied")).resolve(IDENTITY);
      Files.copy(identity, copy);
      try (StreamsService twin = instance("copied", "copy", "")) {
        sent.addAll(send("copied", 50, 100));
        Thread.sleep(Duration.ofSeconds(8));
        sent.addAll(send("copied", 100, 150));
        assertThat(Files.readString(copy)).isEqualTo(Files.readString(identity));
        assertThat(twin.metrics().counter("copydesk.thread.restarts").count()).isZero();
      }
      assertThat(committed("copied", 150)).containsExactlyInAnyOrderElementsOf(sent);
    }
  }
}
