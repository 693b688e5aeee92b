package org.copydesk.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.copydesk.ingest.fetch.FetchSettings;
import org.copydesk.ingest.fetch.PoliteFetcher;
import org.copydesk.news.FeedState;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Source;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.Wiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls the feeds of the sources on `news.source.v1`. Instances share the sources by partition:
/// who owns a source's partition polls its feeds, and finds in `news.feed.v1` what its predecessor
/// knew of them. A raw event is written before it is remembered: what a crash leaves between the
/// two is sent again, and answered as a duplicate.
public final class Poller implements AutoCloseable {
  /// The group of consumers in which the pollers of several instances share the sources.
  public static final String GROUP = "ingest-service-poller";

  private static final Logger log = LoggerFactory.getLogger(Poller.class);
  private static final String HEALTH = "poller";
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);

  private final SourceShare share;
  private final PoliteFetcher web;
  private final KafkaLog kafka;
  private final Health health;
  private final Thread thread;

  private Poller(SourceShare share, PoliteFetcher web, KafkaLog kafka, Health health) {
    this.share = share;
    this.web = web;
    this.kafka = kafka;
    this.health = health;
    this.thread = Thread.ofPlatform().name(HEALTH).unstarted(this::run);
  }

  /// Starts to poll.
  ///
  /// @param clients the settings of Kafka's clients
  public static Poller start(
      PollSettings settings,
      FetchSettings fetching,
      Map<String, Object> clients,
      Wiring wiring,
      MeterRegistry metrics,
      Health health) {
    InstantSource clock = InstantSource.system();
    PoliteFetcher web = new PoliteFetcher(fetching, clock);
    KafkaLog kafka =
        KafkaLog.connect(
            clients,
            wiring.serde(RawEvent.class).serializer(),
            wiring.serde(FeedState.class).serializer(),
            wiring.traces());
    PollMetrics counting = new PollMetrics(metrics);
    FeedPoll poll =
        new FeedPoll(
            web::fetch,
            new FeedDocuments(),
            kafka,
            clock,
            new Schedule(() -> ThreadLocalRandom.current().nextDouble()),
            settings,
            counting);
    Rota rota = new Rota(poll::poll, kafka::remember, clock, settings.concurrency());
    counting.follow(rota);
    FeedMemory memory = new FeedMemory(clients, wiring.serde(FeedState.class).deserializer());
    SourceShare share =
        new SourceShare(clients, wiring.serde(Source.class).deserializer(), memory, rota);
    Poller poller = new Poller(share, web, kafka, health);
    poller.thread.start();
    return poller;
  }

  private void run() {
    try {
      while (!share.isClosed()) {
        work();
      }
    } finally {
      health.down(HEALTH, "stopped");
    }
  }

  private void work() {
    try {
      health.up(HEALTH, "polls");
      share.work();
    } catch (RuntimeException e) {
      log.error("the poller failed and starts afresh", e);
      health.down(HEALTH, "failed (%s) and starts afresh; see the log".formatted(e));
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    share.close();
    try {
      thread.join(CLOSE_LIMIT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    web.close();
    kafka.close();
  }
}
