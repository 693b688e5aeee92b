package org.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.ingest.fetch.FetchFixtures;
import org.copydesk.ingest.fetch.LocalWeb;
import org.copydesk.news.Feed;
import org.copydesk.news.FeedState;
import org.copydesk.news.FullPage;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Source;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.Wiring;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pollers on a real broker: how they share, hand over and take over.
class PollerIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int SOURCES = 12;

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static Wiring wiring;
  private static Map<String, Object> clients;

  private final LocalWeb web = new LocalWeb();
  private final List<Poller> pollers = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    broker = new EmbeddedBroker(folder);
    clients = Map.of("bootstrap.servers", broker.bootstrapServers());
    SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope("poller");
    for (Topic<?, ?> topic : List.of(Topics.RAW, Topics.SOURCE, Topics.FEED)) {
      registry.register(topic.subject(), new AvroSchema(topic.valueSchema().orElseThrow()));
    }
    wiring =
        new Wiring(
            Map.of(),
            Map.of("schema.registry.url", "mock://poller"),
            new RegistryPatience(Duration.ofSeconds(1), new Health()));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @BeforeEach
  void createTopics() throws Exception {
    try (Admin admin = Admin.create(clients)) {
      admin
          .createTopics(
              List.of(Topics.RAW, Topics.SOURCE, Topics.FEED).stream()
                  .map(topic -> new NewTopic(topic.name(), 4, (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  @AfterEach
  void deleteTopics() throws Exception {
    pollers.forEach(Poller::close);
    web.close();
    try (Admin admin = Admin.create(clients)) {
      admin
          .deleteTopics(List.of(Topics.RAW.name(), Topics.SOURCE.name(), Topics.FEED.name()))
          .all()
          .get();
    }
  }

  private Poller poller() {
    Poller poller =
        Poller.start(
            new PollSettings(true, 32, 50, Duration.ofDays(7)),
            FetchFixtures.local(),
            clients,
            wiring,
            new SimpleMeterRegistry(),
            new Health());
    pollers.add(poller);
    return poller;
  }

  private void close(Poller poller) {
    poller.close();
    pollers.remove(poller);
  }

  private void play(int source, String... stories) {
    String[] items = new String[stories.length];
    for (int i = 0; i < stories.length; i++) {
      items[i] =
          PollingDesk.item(
              stories[i],
              "http://harbour.example/" + source + "/" + stories[i],
              stories[i],
              "News.");
    }
    web.at("/feed" + source, LocalWeb.ok("application/rss+xml", PollingDesk.rss(items)));
  }

  private Source.Builder source(int number) {
    return Source.newBuilder()
        .setId("source-" + number)
        .setName("Source " + number)
        .setFeeds(
            List.of(
                Feed.newBuilder()
                    .setUrl(web.url("/feed" + number))
                    .setIntervalSeconds(1)
                    .setFullPage(FullPage.NEVER)
                    .build()));
  }

  private static void write(Source source) throws Exception {
    try (KafkaProducer<String, Source> producer =
        new KafkaProducer<>(
            clients, new StringSerializer(), wiring.serde(Source.class).serializer())) {
      producer.send(new ProducerRecord<>(Topics.SOURCE.name(), source.getId(), source)).get();
    }
  }

  private static <T extends org.apache.avro.specific.SpecificRecord> List<T> read(
      Topic<String, T> topic) {
    Map<String, Object> config = new HashMap<>(clients);
    config.put("auto.offset.reset", "earliest");
    List<T> values = new ArrayList<>();
    try (KafkaConsumer<String, T> consumer =
        new KafkaConsumer<>(
            config, new StringDeserializer(), wiring.serde(topic.valueType()).deserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, 4).mapToObj(i -> new TopicPartition(topic.name(), i)).toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }

  private static List<String> sent() {
    return read(Topics.RAW).stream().map(RawEvent::getItemId).toList();
  }

  private int polls(int source) {
    return web.asked("/feed" + source).size();
  }

  @Test
  void twoPollersShareTheSourcesAndNothingIsSentTwice() throws Exception {
    for (int i = 0; i < SOURCES; i++) {
      play(i, "ferry", "crane");
      write(source(i).build());
    }
    Poller first = poller();
    await().atMost(LIMIT).until(() -> sent().size() == 2 * SOURCES);
    Poller second = poller();
    await().atMost(LIMIT).until(() -> everyFeedIsPolledAgain(3));
    assertThat(sent()).hasSize(2 * SOURCES).doesNotHaveDuplicates();

    for (int i = 0; i < SOURCES; i++) {
      play(i, "lighthouse", "ferry", "crane");
    }
    close(first);
    await().atMost(LIMIT).until(() -> sent().size() == 3 * SOURCES);
    await().atMost(LIMIT).until(() -> everyFeedIsPolledAgain(2));
    assertThat(sent())
        .as("the second knows what the first sent")
        .hasSize(3 * SOURCES)
        .doesNotHaveDuplicates();
    close(second);

    for (int i = 0; i < SOURCES; i++) {
      play(i, "mayor", "lighthouse", "ferry", "crane");
    }
    poller();
    await().atMost(LIMIT).until(() -> sent().size() == 4 * SOURCES);
    assertThat(sent()).as("what is known outlives all of them").doesNotHaveDuplicates();
  }

  private boolean everyFeedIsPolledAgain(int times) {
    List<Integer> before = IntStream.range(0, SOURCES).mapToObj(this::polls).toList();
    await()
        .atMost(LIMIT)
        .until(() -> IntStream.range(0, SOURCES).allMatch(i -> polls(i) >= before.get(i) + times));
    return true;
  }

  @Test
  void eachFeedIsPolledByOnePollerOnly() throws Exception {
    play(0, "ferry");
    write(source(0).build());
    poller();
    poller();
    await().atMost(LIMIT).until(() -> polls(0) >= 2);
    int before = polls(0);
    Thread.sleep(3_500);
    assertThat(polls(0) - before).as("once a second, not twice").isBetween(2, 4);
  }

  @Test
  void pausedAndWithdrawnSourcesAreNotPolledUntilResumed() throws Exception {
    play(0, "ferry");
    write(source(0).build());
    poller();
    await().atMost(LIMIT).until(() -> sent().size() == 1);
    write(source(0).setPaused(true).build());
    Thread.sleep(1_500);
    int paused = polls(0);
    play(0, "crane", "ferry");
    Thread.sleep(1_500);
    assertThat(polls(0)).isEqualTo(paused);
    write(source(0).build());
    await().atMost(LIMIT).until(() -> sent().size() == 2);
    write(source(0).setWithdrawn("libel").build());
    Thread.sleep(1_500);
    int withdrawn = polls(0);
    Thread.sleep(1_500);
    assertThat(polls(0)).isEqualTo(withdrawn);
  }

  @Test
  void goneFeedStopsUntilItsSourceIsWrittenAgainAndOthersGoOn() throws Exception {
    web.at("/feed0", LocalWeb.status(410, ""));
    play(1, "ferry");
    write(source(0).build());
    write(source(1).build());
    poller();
    await().atMost(LIMIT).until(() -> polls(1) >= 3);
    assertThat(polls(0)).isEqualTo(1);
    assertThat(read(Topics.FEED))
        .filteredOn(state -> state.getSource().equals("source-0"))
        .last()
        .extracting(FeedState::getStopped)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.optional(String.class))
        .isPresent();
    play(0, "crane");
    write(source(0).build());
    await().atMost(LIMIT).until(() -> sent().size() == 2);
  }

  @Test
  void slowFeedHoldsUpNoOther() throws Exception {
    web.at("/feed0", (_, _) -> Thread.sleep(60_000));
    for (int i = 1; i < 6; i++) {
      play(i, "ferry");
      write(source(i).build());
    }
    write(source(0).build());
    poller();
    await().atMost(LIMIT).until(() -> sent().size() == 5);
    await()
        .atMost(LIMIT)
        .until(() ->
            read(Topics.FEED).stream()
                .anyMatch(
                    state -> state.getLastError().filter(e -> e.contains("timeout")).isPresent()));
  }
}
