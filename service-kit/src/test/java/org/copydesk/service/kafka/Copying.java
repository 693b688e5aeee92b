package org.copydesk.service.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
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
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.run.StreamsService;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Settings;

/// A service that copies records from a topic of four partitions to another and keeps them in a
/// table: several instances of it, what is sent to them, and what they committed.
///
/// @param states where the instances' state folders lie
/// @param application the service's name
/// @param taken how many records an instance took up, those of aborted transactions included, by
///   its state folder
/// @param trouble what happens to an instance, by its state folder, when it takes up a record
record Copying(
    String bootstrapServers,
    Path states,
    String application,
    Map<String, Long> taken,
    BiConsumer<String, String> trouble) {
  static final Duration LIMIT = Duration.ofSeconds(60);
  static final int PARTITIONS = 4;
  private static final int COMMIT_MILLIS = 100;

  /// An instance in a process of its own, which ends when it is killed.
  ///
  /// @param arguments brokers, folder of the states, application, state folder, milliseconds
  ///   between commits
  public static void main(String... arguments) throws InterruptedException {
    Path states = Path.of(arguments[1]);
    Copying copying =
        new Copying(
            arguments[0], states, arguments[2], new ConcurrentHashMap<>(), Copying::noTrouble);
    copying.instance(arguments[3], "", Integer.parseInt(arguments[4])).await();
  }

  /// Makes its topics.
  static Copying of(EmbeddedBroker broker, Path states, String application) throws Exception {
    return of(broker, states, application, Copying::noTrouble);
  }

  /// Makes its topics.
  ///
  /// @param trouble what happens to an instance, by its state folder, when it takes up a record
  static Copying of(
      EmbeddedBroker broker, Path states, String application, BiConsumer<String, String> trouble)
      throws Exception {
    create(broker, application + ".in", application + ".out");
    return new Copying(
        broker.bootstrapServers(), states, application, new ConcurrentHashMap<>(), trouble);
  }

  private static void noTrouble(String state, String value) {}

  static void create(EmbeddedBroker broker, String... topics) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(topics).stream()
                  .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  private Map<String, Object> clients() {
    return Map.of("bootstrap.servers", bootstrapServers);
  }

  /// Starts an instance.
  ///
  /// @param state the name of its state folder
  /// @param name its `instance.id`; empty for none
  StreamsService instance(String state, String name) {
    return instance(state, name, COMMIT_MILLIS);
  }

  private StreamsService instance(String state, String name, int commitMillis) {
    Map<String, Object> config =
        KafkaSettings.read(
                Settings.of(
                    Map.of(
                        "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers,
                        "COPYDESK_STATE_DIR",
                        states.resolve(state).toString(),
                        "COPYDESK_INSTANCE_ID",
                        name,
                        "COPYDESK_COMMIT_INTERVAL_MS",
                        Integer.toString(commitMillis))))
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
    values
        .peek((_, _) -> taken.merge(state, 1L, Long::sum), Named.as("count-taken"))
        .peek((_, value) -> trouble.accept(state, value), Named.as("meet-trouble"))
        .to(
            application + ".out",
            Produced.with(Serdes.String(), Serdes.String()).withName("write"));
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

  /// Sends the numbers from one to before another, one after the other.
  List<String> send(int from, int to) throws Exception {
    return send(IntStream.range(from, to).mapToObj(Integer::toString).toList());
  }

  /// Sends these, one after the other.
  List<String> send(List<String> values) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(clients(), new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(application + ".in", value, value)).get();
      }
    }
    return values;
  }

  /// All that was committed: at least so many, and what comes within two seconds after them.
  List<String> committed(int least) {
    return read("read_committed", least);
  }

  /// The same, with what was aborted.
  List<String> written(int least) {
    return read("read_uncommitted", least);
  }

  private List<String> read(String isolation, int least) {
    Map<String, Object> config = new HashMap<>(clients());
    config.put("isolation.level", isolation);
    config.put("auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(
          IntStream.range(0, PARTITIONS)
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
}
