package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.Stack;
import org.copydesk.news.Action;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kills while fifty thousand articles wait before one of the services, which was killed itself:
/// `-Dcopydesk.backlog=6000` for fewer. Each stage ends when the hidden article's turn has come;
/// the rest of the backlog is not waited for.
class OvertakingE2E {
  private static final Logger log = LoggerFactory.getLogger(OvertakingE2E.class);
  private static final int BACKLOG = Integer.getInteger("copydesk.backlog", 50_000);

  /// A tenth; of a backlog that is small, what the answers on their way may hold, which is no
  /// smaller for it.
  private static final int MOST_AHEAD = Math.max(BACKLOG / 10, 2_500);

  private static final int PORT_OFFSET = 1000;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final String SEEN = "seen";
  private static final String HIDDEN = "hidden";
  private static final String TEMPLATE = "template";

  @TempDir private Path data;

  private static String uri(String item) {
    return "urn:copydesk:e2e:" + item;
  }

  @ParameterizedTest
  @EnumSource(
      value = ServiceProcess.class,
      names = {"INGEST", "ENRICH", "PUBLISH"})
  void killsAreHonouredWhileMostOfTheBacklogWaits(ServiceProcess delayed) throws Exception {
    Stack stack =
        new Stack(
            Path.of(System.getProperty("copydesk.home", "..")),
            data,
            new Ports(PORT_OFFSET),
            Map.of("COPYDESK_ANNOTATORS", "language,entities,quotes,signature"));
    try {
      stack.startPlatform(System.out::println);
      List<ServiceProcess> services =
          List.of(ServiceProcess.INGEST, ServiceProcess.ENRICH, ServiceProcess.PUBLISH);
      services.forEach(stack::launch);
      services.forEach(stack::awaitReady);
      try (NewsDesk desk = new NewsDesk(stack.cluster());
          Sightings sightings = new Sightings(desk, Set.of(uri(SEEN), uri(HIDDEN)))) {
        publish(desk, sightings);
        stack.daemon(delayed).kill();
        Backlog<?> backlog = queue(stack, desk, delayed);
        kill(desk, delayed);
        measure(stack, desk, delayed, backlog, sightings);

        services.stream()
            .filter(each -> each != delayed && !needs(delayed, each))
            .forEach(each -> stack.daemon(each).kill());
        awaitTurnOfHidden(stack, desk, delayed);
        assertThat(sightings.everAsserting(uri(HIDDEN))).as("what ever told of it").isEmpty();
        assertThat(toldOf(desk, uri(HIDDEN))).containsExactly(LifecycleType.KILLED);
        log.info("{}: {} answered at the end", delayed.title(), backlog.answered(desk));
      }
    } finally {
      stack.stop();
    }
  }

  private static void publish(NewsDesk desk, Sightings sightings) {
    desk.send(
        Topics.RAW,
        Newsroom.content(
            SEEN, "1", "“The line is late,” said Ada Lindqvist, who went to Oslo on Monday."));
    desk.send(Topics.RAW, Newsroom.content(TEMPLATE, "1", "The ferry sails at noon."));
    sightings.awaitAssertedEverywhere(uri(SEEN));
  }

  /// Half of the backlog, the hidden article on its own way, and the other half.
  private static Backlog<?> queue(Stack stack, NewsDesk desk, ServiceProcess delayed) {
    Backlog<?> backlog = Backlog.before(delayed, desk, uri(TEMPLATE));
    backlog.write(stack.cluster(), desk, 0, BACKLOG / 2);
    desk.send(
        Topics.RAW, Newsroom.content(HIDDEN, "1", "“Nobody may see this,” said Tomas Brück."));
    if (delayed != ServiceProcess.INGEST) {
      placeOf(desk, backlog.input(), uri(HIDDEN));
    }
    backlog.write(stack.cluster(), desk, BACKLOG / 2, BACKLOG);
    return backlog;
  }

  /// A kill in the log of articles is honoured in its turn: where that log is the backlog, it must
  /// come on the notices' lane.
  private static void kill(NewsDesk desk, ServiceProcess delayed) {
    Topic<String, RawEvent> lane =
        delayed == ServiceProcess.INGEST ? Topics.RAW_NOTICE : Topics.RAW;
    for (String item : List.of(SEEN, HIDDEN)) {
      desk.send(lane, Newsroom.notice(item, Action.KILL));
      if (delayed != ServiceProcess.INGEST) {
        placeOf(desk, Topics.NOTICE, uri(item));
      }
    }
  }

  /// Starts the service and waits for the tombstones. The record of the story that lists the
  /// article is enrich-service's to take back, hop by hop in its turn: that is told, but bounded by
  /// nothing except that it comes.
  private static void measure(
      Stack stack, NewsDesk desk, ServiceProcess delayed, Backlog<?> backlog, Sightings sightings) {
    long before = backlog.answered(desk);
    stack.launch(delayed);
    stack.awaitReady(delayed);
    long running = System.nanoTime();
    sightings.awaitTakenBack(uri(SEEN));
    long answered = backlog.answered(desk) - before;
    log.info(
        "{}: no view asserts the killed article {} ms after RUNNING, when {} of {} were answered",
        delayed.title(),
        millisSince(running),
        answered,
        BACKLOG);
    assertThat(answered).as("answered before the last tombstone").isLessThan(MOST_AHEAD);
    sightings.awaitForgotten(uri(SEEN));
    placeOf(desk, Topics.LIFECYCLE, uri(HIDDEN));
    log.info(
        "{}: no story lists it {} ms after RUNNING, when {} of {} were answered",
        delayed.title(),
        millisSince(running),
        backlog.answered(desk) - before,
        BACKLOG);
  }

  private static long millisSince(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  /// Who has to run for the hidden article to come to its end.
  private static boolean needs(ServiceProcess delayed, ServiceProcess other) {
    return delayed == ServiceProcess.ENRICH && other == ServiceProcess.PUBLISH;
  }

  private static void awaitTurnOfHidden(Stack stack, NewsDesk desk, ServiceProcess delayed)
      throws Exception {
    if (delayed == ServiceProcess.INGEST) {
      List<Receipt> receipts = new ArrayList<>();
      read(
          desk,
          Topics.RECEIPT,
          record ->
              record.key().equals("e2e/" + HIDDEN)
                  && desk.decode(record.topic(), record.value()) instanceof Receipt receipt
                  && receipts.add(receipt)
                  && receipt.getRawTopic().equals(Topics.RAW.name()));
      assertThat(receipts)
          .as("its kill and then its content")
          .extracting(Receipt::getOutcome)
          .containsExactly(Outcome.ACCEPTED, Outcome.STALE);
      return;
    }
    ConsumerRecord<String, byte[]> enriched = placeOf(desk, Topics.ENRICHED, uri(HIDDEN));
    TopicPartition partition = new TopicPartition(enriched.topic(), enriched.partition());
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", stack.cluster().bootstrapServers()))) {
      await()
          .atMost(LIMIT)
          .until(() ->
              admin
                      .listConsumerGroupOffsets(ServiceProcess.PUBLISH.title())
                      .partitionsToOffsetAndMetadata()
                      .get()
                      .get(partition)
                      .offset()
                  > enriched.offset());
    }
  }

  private static List<LifecycleType> toldOf(NewsDesk desk, String uri) {
    return desk.existing(Topics.LIFECYCLE.name()).stream()
        .filter(record -> record.key().equals(uri))
        .map(record -> (LifecycleEvent) desk.decode(record.topic(), record.value()))
        .map(LifecycleEvent::getType)
        .toList();
  }

  /// The first record of a key, as soon as it is there.
  private static ConsumerRecord<String, byte[]> placeOf(
      NewsDesk desk, Topic<?, ?> topic, String key) {
    return read(desk, topic, record -> key.equals(record.key()));
  }

  private static ConsumerRecord<String, byte[]> read(
      NewsDesk desk, Topic<?, ?> topic, Predicate<ConsumerRecord<String, byte[]>> meant) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = desk.consumer(topic.name(), true)) {
      NewsDesk.poll(consumer, LIMIT, record -> meant.test(record) && found.add(record));
    }
    assertThat(found).as("a record of %s within %s", topic.name(), LIMIT).isNotEmpty();
    return found.getFirst();
  }
}
