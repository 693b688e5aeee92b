package org.copydesk.e2e.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.enrich.EnrichTopology;
import org.copydesk.enrich.Enricher;
import org.copydesk.ingest.IngestTopology;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Source;
import org.copydesk.publish.PublishTopology;
import org.copydesk.publish.RouteTopics;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// The three services without a broker, and what waits between them. Nothing happens but by a step.
final class Pipeline implements AutoCloseable {
  static final Instant START = Instant.parse("2026-05-03T12:00:00Z");
  static final Duration TICK = Duration.ofSeconds(10);

  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration PORTION = Duration.ofMillis(100);
  private static final int DUE_AT_A_LOOK = 64;
  private static final Set<Topic<?, ?>> CARRIED =
      Set.of(Topics.ARTICLE, Topics.NOTICE, Topics.ENRICHED, Topics.STORY_FOUND, Topics.PUBLISHED);

  private final Registry registry;
  private final Set<String> sources;
  private final int looks;
  private final Tampering tampering;
  private final DrivenService ingest;
  private final DrivenService enrich;
  private final DrivenService publish;
  private final Queues queues = new Queues();
  private final Observed observed = new Observed();
  private final Sums sums = Sums.none();
  private final Witness witness;
  private Instant now = START;
  private Instant deskClock = START;

  /// Starts the services.
  ///
  /// @param refusing the sources that are set to refuse conflicts
  /// @param articles how many there are at most
  Pipeline(
      Registry registry,
      Enricher enricher,
      Set<String> sources,
      Set<String> refusing,
      int articles,
      Tampering tampering,
      Path states) {
    this.registry = registry;
    this.sources = sources;
    this.looks = articles / DUE_AT_A_LOOK + 2;
    this.tampering = tampering;
    this.witness = new Witness(refusing);
    ingest =
        new DrivenService(
            "ingest-service",
            Topics.INGEST_DEAD_LETTER,
            wiring -> IngestTopology.build(wiring, Topics.RAW.partitions(), sums.ingest()),
            registry,
            List.of(Topics.RECEIPT, Topics.ARTICLE, Topics.NOTICE, Topics.INGEST_DEAD_LETTER),
            states.resolve("ingest"),
            START);
    enrich =
        new DrivenService(
            "enrich-service",
            Topics.ENRICH_DEAD_LETTER,
            wiring ->
                EnrichTopology.build(wiring, Topics.RAW.partitions(), enricher, sums.enrich()),
            registry,
            List.of(Topics.ENRICHED, Topics.STORY_FOUND, Topics.STORY, Topics.ENRICH_DEAD_LETTER),
            states.resolve("enrich"),
            START);
    publish =
        new DrivenService(
            "publish-service",
            Topics.PUBLISH_DEAD_LETTER,
            wiring -> PublishTopology.build(wiring, RouteTopics.none(), sums.publish()),
            registry,
            List.of(
                Topics.PUBLISHED,
                Topics.LIFECYCLE,
                Topics.MENTION,
                Topics.QUOTE,
                Topics.NINJS,
                Topics.NINJS_ITEM,
                Topics.STORY_MEMBER,
                Topics.PUBLISH_DEAD_LETTER),
            states.resolve("publish"),
            START);
    refusing.forEach(this::refuseConflicts);
  }

  private void refuseConflicts(String source) {
    ingest.takeSettings(
        new TestRecord<>(
            source.getBytes(UTF_8),
            registry.encode(Topics.SOURCE, Source.class, Records.refusing(source)),
            new RecordHeaders(),
            now));
  }

  /// The time for newsrooms.
  Instant now() {
    return now;
  }

  /// Which record could be taken next.
  Optional<Step.Carry> anyWaiting(Random random) {
    return queues.any(random);
  }

  /// Takes a step.
  void take(Step step) {
    switch (step) {
      case Step.Send(Sent sent) -> send(sent);
      case Step.Carry(Topic<?, ?> topic, String key) ->
          queues.take(topic, key).ifPresent(waiting -> carry(topic, waiting));
      case Step.Pass(int ticks) -> pass(TICK.multipliedBy(ticks));
      case Step.WithdrawArticles _ -> withdrawArticles();
      case Step.Restart(String service, int back) -> restart(service, TICK.multipliedBy(back));
    }
  }

  private void send(Sent sent) {
    Topic<String, RawEvent> topic = sent.isNotice() ? Topics.RAW_NOTICE : Topics.RAW;
    byte[] value = registry.encode(topic, RawEvent.class, Records.of(sent));
    queues.add(
        topic,
        new Queues.Waiting(
            sent.key(),
            new TestRecord<>(sent.key().getBytes(UTF_8), value, new RecordHeaders(), now),
            Optional.of(sent)));
  }

  private void carry(Topic<?, ?> topic, Queues.Waiting waiting) {
    if (waiting.sent().isPresent()) {
      witness.taken(waiting.sent().get(), waiting.record().getRecordTime());
      ingest.take(topic, waiting.record());
      spread(ingest);
    } else if (topic.equals(Topics.ARTICLE) || topic.equals(Topics.PUBLISHED)) {
      enrich.take(topic, waiting.record());
      spread(enrich);
    } else {
      String key = key(waiting.key());
      if (topic.equals(Topics.ENRICHED)) {
        witness.versionArrived(key, publish.clock());
      } else if (topic.equals(Topics.NOTICE)) {
        witness.noticeArrived(key, publish.clock());
      }
      publish.take(topic, waiting.record());
      spread(publish);
    }
  }

  /// The key of an article of the test, source/item, of its URI.
  private static String key(String uri) {
    String[] parts = uri.split(":", 4);
    return parts[2] + "/" + parts[3];
  }

  private void pass(Duration time) {
    now = now.plus(time);
    deskClock = deskClock.plus(time);
    for (int i = 0; i < looks; i++) {
      publish.passTo(deskClock.plus(LOOK.multipliedBy(i)));
      witness.looked(deskClock);
    }
    spread(publish);
  }

  private void withdrawArticles() {
    witness.articlesWithdrawn();
    sources.forEach(_ -> ingest.passTo(ingest.clock().plus(PORTION)));
    spread(ingest);
  }

  private void restart(String service, Duration back) {
    switch (service) {
      case "ingest" -> ingest.restart(Duration.ZERO);
      case "enrich" -> enrich.restart(Duration.ZERO);
      default -> {
        publish.restart(back);
        deskClock = deskClock.minus(back);
      }
    }
  }

  private void spread(DrivenService service) {
    for (Map.Entry<Topic<?, ?>, List<TestRecord<byte[], byte[]>>> written :
        service.written().entrySet()) {
      for (TestRecord<byte[], byte[]> record : written.getValue()) {
        String key = new String(record.key(), UTF_8);
        tampering
            .with(written.getKey(), key, record)
            .ifPresent(left -> arrive(written.getKey(), key, left));
      }
    }
  }

  private void arrive(Topic<?, ?> topic, String key, TestRecord<byte[], byte[]> record) {
    if (!topic.equals(Topics.ENRICHED) && !topic.equals(Topics.STORY_FOUND)) {
      observed.take(topic, record.key(), record.value());
    }
    if (CARRIED.contains(topic)) {
      queues.add(topic, new Queues.Waiting(key, record, Optional.empty()));
    }
  }

  /// What the rules say.
  Witness witness() {
    return witness;
  }

  /// What the services counted.
  Sums sums() {
    return sums;
  }

  /// What was read from the topics.
  Observed observed() {
    return observed;
  }

  @Override
  public void close() {
    ingest.close();
    enrich.close();
    publish.close();
  }
}
