package org.copydesk.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backlog on one topic and an urgent record on another, on a real broker.
class AheadOfAllIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int BACKLOG = 8_000;

  /// Later than all others, so that nothing but the extractor can bring it forward.
  private static final long TRUE_TIME = System.currentTimeMillis() + 1_800_000;

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;

  @TempDir private Path state;

  @BeforeAll
  static void start() throws Exception {
    broker = new EmbeddedBroker(folder);
    try (Admin admin = Admin.create(clients())) {
      admin
          .createTopics(
              Stream.of(
                      "long-line",
                      "long-urgent",
                      "long-out",
                      "short-line",
                      "short-urgent",
                      "short-out",
                      Topics.ENRICH_DEAD_LETTER.name())
                  .map(topic -> new NewTopic(topic, 1, (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static Map<String, Object> clients() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  private Map<String, Object> config() {
    Map<String, Object> config =
        KafkaSettings.read(
                Settings.of(
                    Map.of(
                        "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers(),
                        "COPYDESK_STATE_DIR",
                        state.toString())))
            .streams("overtaking", Topics.ENRICH_DEAD_LETTER);
    config.putAll(AheadOfAll.smallPortions());
    return config;
  }

  private static Topology topology(String texts, Map<String, Object> config, AtomicInteger taken) {
    StreamsBuilder builder =
        new Wiring(config, Map.of(), new RegistryPatience(LIMIT, new Health())).builder();
    KStream<String, String> urgent =
        builder.stream(
                texts + "-urgent",
                Consumed.with(Serdes.String(), Serdes.String())
                    .withName("read-urgent")
                    .withTimestampExtractor(new AheadOfAll()))
            .processValues(AheadOfAll.trueTime(), Named.as("restore-time"));
    builder.stream(
            texts + "-line", Consumed.with(Serdes.String(), Serdes.String()).withName("read-line"))
        .mapValues(
            value -> {
              taken.incrementAndGet();
              pauseAMillisecond();
              return value;
            },
            Named.as("take-slowly"))
        .merge(urgent, Named.as("join-urgent"))
        .to(texts + "-out", Produced.with(Serdes.String(), Serdes.String()).withName("write"));
    return builder.build();
  }

  private static void pauseAMillisecond() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void urgentRecordOvertakesTheBacklogAndKeepsItsTime() throws Exception {
    Random random = new Random(7);

    assertThat(wentFirst("long", () -> asLongAsAnArticle(random))).isLessThan(1_000);
  }

  /// So short and so much alike that all of them fit into a quarter of a mebibyte.
  @Test
  void urgentRecordOvertakesShortRecordsThatCompressWell() throws Exception {
    Random random = new Random(7);

    assertThat(
            wentFirst("short", () -> "The ferry is late: " + Long.toHexString(random.nextLong())))
        .isLessThan(BACKLOG / 2);
  }

  /// How many records of the backlog go first.
  private int wentFirst(String texts, Supplier<String> text) throws Exception {
    AtomicInteger taken = new AtomicInteger();
    Map<String, Object> config = config();
    Properties properties = new Properties();
    properties.putAll(config);
    Map<String, Object> producing = new HashMap<>(clients());
    producing.put("compression.type", "zstd");
    try (KafkaProducer<String, String> producer =
            new KafkaProducer<>(producing, new StringSerializer(), new StringSerializer());
        KafkaStreams streams = new KafkaStreams(topology(texts, config, taken), properties)) {
      for (int i = 0; i < BACKLOG; i++) {
        var _ = producer.send(new ProducerRecord<>(texts + "-line", "key", text.get()));
      }
      producer.flush();
      streams.start();
      await().atMost(LIMIT).until(() -> taken.get() > BACKLOG / 10);
      int before = taken.get();
      producer.send(new ProducerRecord<>(texts + "-urgent", 0, TRUE_TIME, "key", "stop")).get();

      List<ConsumerRecord<String, String>> out = readUntilUrgent(texts + "-out");
      ConsumerRecord<String, String> stop = out.getLast();
      assertThat(stop.timestamp()).isEqualTo(TRUE_TIME);
      assertThat(stop.headers()).isEmpty();
      return out.size() - before;
    }
  }

  private static String asLongAsAnArticle(Random random) {
    byte[] bytes = new byte[1_000];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static List<ConsumerRecord<String, String>> readUntilUrgent(String out) {
    Map<String, Object> config = new HashMap<>(clients());
    config.put("isolation.level", "read_committed");
    config.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(out, 0)));
      await()
          .atMost(LIMIT)
          .until(() -> {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
              records.add(record);
              if (record.value().equals("stop")) {
                return true;
              }
            }
            return false;
          });
    }
    return records;
  }
}
