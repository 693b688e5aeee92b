package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.copydesk.deadletter.Filed;
import org.copydesk.deadletter.LetterFilter;
import org.copydesk.deadletter.LetterId;
import org.copydesk.deadletter.Letterbox;
import org.copydesk.deadletter.NotWritten;
import org.copydesk.deadletter.Order;
import org.copydesk.deadletter.Redriver;
import org.copydesk.deadletter.Result;
import org.copydesk.deadletter.Standing;
import org.copydesk.devstack.cluster.Clients;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Action;
import org.copydesk.news.Outcome;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dead letters of a fault that has been mended, written back to the three services.
class RedriveIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Order FAST = Order.of("ada", "the fault is mended");
  private static final Order AGAIN = new Order("ada", "to be sure", true, false);

  @TempDir private static Path log;
  @TempDir private static Path state;
  private static GuardedSystem system;
  private static Cluster cluster;
  private static NewsDesk desk;
  private static KafkaProducer<byte[], byte[]> producer;

  @BeforeAll
  static void start() throws Exception {
    system = new GuardedSystem(log, state);
    cluster = system.cluster();
    desk = new NewsDesk(cluster);
    producer = Clients.transactional(cluster, "services");
    // Three services start beside it, and a slow machine may take more than its minute.
    await()
        .atMost(LIMIT)
        .ignoreExceptionsInstanceOf(TimeoutException.class)
        .untilAsserted(producer::initTransactions);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      producer.close();
      desk.close();
      system.close();
    }
  }

  /// Plants the letter that a service would have written.
  private static LetterId died(Topic<?, ?> service, String origin, String key, byte[] value)
      throws Exception {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(service.name(), key.getBytes(UTF_8), value);
    header(letter, Headers.TRACE_PARENT, "00-1-2-01");
    header(letter, Headers.ERROR_EXCEPTION, "java.lang.IllegalStateException");
    header(letter, Headers.ERROR_MESSAGE, "the model is missing");
    header(letter, Headers.ERROR_STACKTRACE, "at somewhere");
    header(letter, Headers.ERROR_TOPIC, origin);
    header(letter, Headers.ERROR_PARTITION, "0");
    header(letter, Headers.ERROR_OFFSET, "9000000");
    producer.beginTransaction();
    var written = producer.send(letter).get();
    producer.commitTransaction();
    return LetterId.of(written.topic() + "/" + written.partition() + "/" + written.offset())
        .orElseThrow();
  }

  private static void header(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }

  private static LetterId diedInIngest(RawEvent event) throws Exception {
    return died(
        Topics.INGEST_DEAD_LETTER,
        Topics.RAW.name(),
        event.getSource() + "/" + event.getItemId(),
        desk.encode(Topics.RAW, event));
  }

  private static Letterbox letterbox() {
    return new Letterbox(cluster.clients(), cluster.registry());
  }

  private static Redriver redriver() {
    return new Redriver(cluster.clients(), cluster.registry());
  }

  private static List<Filed> read(LetterId... ids) {
    try (Letterbox letterbox = letterbox()) {
      return letterbox.read(LetterFilter.of(Set.of(ids)));
    }
  }

  private static List<Result> redrive(Order order, LetterId... ids) {
    try (Redriver redriver = redriver()) {
      return read(ids).stream().map(letter -> redriver.redrive(letter, order)).toList();
    }
  }

  private static void awaitState(LetterId id, Standing.State wanted) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() ->
            assertThat(read(id))
                .extracting(filed -> filed.standing().state())
                .containsExactly(wanted));
  }

  private static List<Receipt> receipts(String item) {
    List<Receipt> receipts = new ArrayList<>();
    desk.eachExisting(
        Topics.RECEIPT.name(),
        record -> {
          if (desk.decode(record.topic(), record.value()) instanceof Receipt receipt
              && receipt.getItemId().equals(item)) {
            receipts.add(receipt);
          }
        });
    return receipts;
  }

  private static List<ConsumerRecord<String, byte[]>> under(Topic<?, ?> topic, String key) {
    return desk.existing(topic.name()).stream().filter(each -> key.equals(each.key())).toList();
  }

  private static void awaitUnder(Topic<?, ?> topic, String key, int records) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(under(topic, key)).hasSize(records));
  }

  @Test
  void letterIsRedrivenAndSettledAndOnceMoreChangesNothing() throws Exception {
    LetterId id = diedInIngest(Newsroom.content("mended", "1", "The bridge is open."));
    assertThat(read(id))
        .satisfiesExactly(filed -> {
          assertThat(filed.standing().state()).isEqualTo(Standing.State.OPEN);
          assertThat(filed.original().source()).contains("e2e");
          assertThat(filed.original().item()).contains("mended");
        });
    assertThat(redrive(FAST, id)).singleElement().isInstanceOf(Result.Done.class);
    awaitState(id, Standing.State.SETTLED);
    assertThat(read(id).getFirst().standing().decision())
        .hasValueSatisfying(decision -> {
          assertThat(decision.getBy()).isEqualTo("ada");
          assertThat(decision.getReason()).isEqualTo("the fault is mended");
        });
    assertThat(redrive(FAST, id)).singleElement().isInstanceOf(Result.Skipped.class);
    try (Letterbox letterbox = letterbox()) {
      Standing standing = letterbox.find(id).orElseThrow().standing();
      assertThat(standing).isEqualTo(read(id).getFirst().standing());
      assertThat(letterbox.standings(List.of(standing.decision().orElseThrow())))
          .isEqualTo(Map.of(id, standing));
      assertThat(letterbox.find(new LetterId("ingest", 0, 1_000_000))).isEmpty();
      assertThat(letterbox.find(new LetterId("ingest", 7, 0))).isEmpty();
    }
    awaitUnder(Topics.LIFECYCLE, "urn:copydesk:e2e:mended", 1);

    assertThat(redrive(AGAIN, id)).singleElement().isInstanceOf(Result.Done.class);
    awaitState(id, Standing.State.SETTLED);
    assertThat(receipts("mended"))
        .extracting(Receipt::getOutcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.DUPLICATE);
    assertThat(under(Topics.LIFECYCLE, "urn:copydesk:e2e:mended")).hasSize(1);
    assertThat(under(Topics.PUBLISHED, "urn:copydesk:e2e:mended")).hasSize(1);
    assertThat(read(id).getFirst().standing().decision())
        .hasValueSatisfying(decision -> assertThat(decision.getTimes()).isEqualTo(2));
  }

  @Test
  void whatIsWrittenBackHasItsKeyAndHeadersAndSaysWhoAndWhy() throws Exception {
    LetterId id = diedInIngest(Newsroom.content("headers", "1", "Nothing happened."));
    redrive(FAST, id);
    ConsumerRecord<String, byte[]> written = under(Topics.RAW, "e2e/headers").getFirst();
    assertThat(written.headers())
        .extracting(header -> header.key())
        .containsExactly(
            Headers.TRACE_PARENT,
            Headers.REDRIVEN_FROM,
            Headers.REDRIVEN_BY,
            Headers.REDRIVEN_AT,
            Headers.REDRIVEN_REASON);
    assertThat(written.value()).isEqualTo(read(id).getFirst().letter().record().value());
  }

  @Test
  void redriveThatIsKilledLosesNoneAndTheNextOneDoublesNone() throws Exception {
    List<LetterId> ids = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ids.add(diedInIngest(Newsroom.content("many-" + i, "1", "Number " + i + " is open.")));
    }
    LetterId[] all = ids.toArray(LetterId[]::new);
    List<Filed> letters = read(all);
    try (KafkaProducer<byte[], byte[]> killed =
        Clients.transactional(cluster, Redriver.TRANSACTIONAL_ID)) {
      killed.initTransactions();
      killed.beginTransaction();
      ConsumerRecord<byte[], byte[]> first = letters.getFirst().letter().record();
      killed.send(new ProducerRecord<>(Topics.RAW.name(), first.key(), first.value())).get();
      try (Redriver next = redriver()) {
        assertThat(letters.subList(0, 4))
            .allSatisfy(
                letter -> assertThat(next.redrive(letter, FAST)).isInstanceOf(Result.Done.class));
      }
    }
    assertThat(redrive(FAST, all))
        .satisfies(results -> {
          assertThat(results.stream().filter(Result.Skipped.class::isInstance)).hasSize(4);
          assertThat(results.stream().filter(Result.Done.class::isInstance)).hasSize(6);
        });
    assertThat(IntStream.range(0, 10))
        .allSatisfy(i -> assertThat(under(Topics.RAW, "e2e/many-" + i)).hasSize(1));
    for (LetterId id : ids) {
      awaitState(id, Standing.State.SETTLED);
    }
  }

  @Test
  void whoTakesTheTurnEndsThatOfWhoWasAtIt() throws Exception {
    LetterId id = diedInIngest(Newsroom.content("turn", "1", "It is somebody's turn."));
    Filed letter = read(id).getFirst();
    try (Redriver first = redriver();
        Redriver second = redriver()) {
      first.takeTurn();
      second.takeTurn();
      assertThatThrownBy(() -> first.redrive(letter, FAST))
          .isInstanceOf(NotWritten.class)
          .hasMessageContaining("another redrive has begun");
      assertThat(second.redrive(letter, FAST)).isInstanceOf(Result.Done.class);
    }
    assertThat(under(Topics.RAW, "e2e/turn")).hasSize(1);
  }

  @Test
  void letterThatDiesAgainIsToldWithTheNewOne() {
    desk.sendBytes(Topics.RAW, "e2e/garbage", "no event".getBytes(UTF_8));
    LetterFilter garbage = LetterFilter.all();
    List<Filed> dead = new ArrayList<>();
    await()
        .atMost(LIMIT)
        .until(() -> {
          try (Letterbox letterbox = letterbox()) {
            dead.clear();
            letterbox.read(garbage).stream()
                .filter(filed -> filed.letter().key().filter("e2e/garbage"::equals).isPresent())
                .forEach(dead::add);
          }
          return !dead.isEmpty();
        });
    LetterId id = dead.getFirst().id();
    redrive(FAST, id);
    awaitState(id, Standing.State.FAILED_AGAIN);
    LetterId again = read(id).getFirst().standing().again().orElseThrow();
    assertThat(again.offset()).isGreaterThan(id.offset());
    assertThat(read(again).getFirst().letter().earlier()).contains(id);
    assertThat(redrive(FAST, id))
        .singleElement()
        .isInstanceOfSatisfying(
            Result.Skipped.class, skipped -> assertThat(skipped.why()).contains(again.toString()));
  }

  @Test
  void lateLettersBringBackNeitherAnOlderVersionNorAKilledArticle() throws Exception {
    String uri = "urn:copydesk:e2e:late";
    for (int version = 1; version <= 3; version++) {
      desk.send(
          Topics.RAW, Newsroom.content("late", "" + version, "Version %d.".formatted(version)));
      awaitUnder(Topics.PUBLISHED, uri, version);
    }
    LetterId article =
        died(
            Topics.ENRICH_DEAD_LETTER,
            Topics.ARTICLE.name(),
            uri,
            under(Topics.ARTICLE, uri).getFirst().value());
    LetterId enriched =
        died(
            Topics.PUBLISH_DEAD_LETTER,
            Topics.ENRICHED.name(),
            uri,
            under(Topics.ENRICHED, uri).getFirst().value());
    assertThat(redrive(FAST, article)).hasOnlyElementsOfType(Result.Done.class);
    awaitState(article, Standing.State.SETTLED);
    awaitUnder(Topics.ENRICHED, uri, 4);
    // Behind it in its partition: when publish-service has taken this one, it has taken both.
    assertThat(redrive(FAST, enriched)).hasOnlyElementsOfType(Result.Done.class);
    awaitState(enriched, Standing.State.SETTLED);
    assertThat(under(Topics.PUBLISHED, uri)).hasSize(3);

    desk.send(Topics.RAW_NOTICE, Newsroom.notice("late", Action.KILL));
    awaitUnder(Topics.PUBLISHED, uri, 4);
    redrive(AGAIN, article);
    awaitState(article, Standing.State.SETTLED);
    awaitUnder(Topics.ENRICHED, uri, 7);
    redrive(AGAIN, enriched);
    awaitState(enriched, Standing.State.SETTLED);
    assertThat(under(Topics.PUBLISHED, uri)).hasSize(4);
    assertThat(under(Topics.PUBLISHED, uri).getLast().value()).isNull();
  }

  @Test
  void whatWouldReplaceSomethingNewerIsRefusedAndCanBeDropped() throws Exception {
    LetterId work =
        died(Topics.ENRICH_DEAD_LETTER, Topics.STORY_WORK.name(), "story", new byte[] {1});
    LetterId internal =
        died(Topics.INGEST_DEAD_LETTER, "ingest-service-by-item-repartition", "x", new byte[] {1});
    assertThat(redrive(FAST, work, internal))
        .hasSize(2)
        .hasOnlyElementsOfType(Result.Refused.class);
    try (Redriver redriver = redriver()) {
      redriver.drop(read(work).getFirst(), Order.of("ada", "the story was told anew"));
    }
    awaitState(work, Standing.State.DROPPED);
  }

  @Test
  void dryRunWritesNothing() throws Exception {
    LetterId id = diedInIngest(Newsroom.content("dry", "1", "It rains."));
    assertThat(redrive(new Order("ada", "to see", false, true), id))
        .singleElement()
        .isInstanceOf(Result.Would.class);
    awaitState(id, Standing.State.OPEN);
    assertThat(under(Topics.RAW, "e2e/dry")).isEmpty();
  }
}
