package org.copydesk.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.copydesk.console.letter.LetterDesk;
import org.copydesk.console.newsroom.Newsroom;
import org.copydesk.console.pipeline.PipelineState;
import org.copydesk.console.pipeline.Probe;
import org.copydesk.console.reading.Articles;
import org.copydesk.console.reading.Consumers;
import org.copydesk.console.reading.Tail;
import org.copydesk.console.reading.Ways;
import org.copydesk.console.web.ConsoleServer;
import org.copydesk.console.web.Desk;
import org.copydesk.console.web.Live;
import org.copydesk.schemas.Topic;
import org.copydesk.service.health.Health;
import org.copydesk.service.health.ManagementServer;
import org.copydesk.service.kafka.RegistryValues;
import org.copydesk.service.run.Service;
import org.copydesk.service.run.TopicGate;
import org.copydesk.service.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// console-service as it runs: one thread that reads what comes, one that looks at the pipeline,
/// and the server. It keeps nothing but memory; after an outage of broker or registry it begins
/// anew.
public final class ConsoleService implements Service.Running {
  private static final Logger log = LoggerFactory.getLogger(ConsoleService.class);
  private static final String TAIL = "tail";
  private static final String PIPELINE = "pipeline";
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final ConsoleConfig config;
  private final Health health = new Health();
  private final ConsoleMetrics metrics = new ConsoleMetrics();
  private final Live live = new Live();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(2);
  private final Consumers consumers;
  private final RegistryValues values;
  private final LetterDesk letters;
  private final ManagementServer management;
  private final ConsoleServer server;
  private volatile Newsroom newsroom;
  private volatile PipelineState pipeline = PipelineState.UNKNOWN;

  private ConsoleService(ConsoleConfig config) {
    this.config = config;
    health.down(TAIL, "starting");
    health.down(PIPELINE, "starting");
    newsroom = new Newsroom(config.articles());
    consumers = new Consumers(config.clients());
    values = new RegistryValues(config.registry());
    letters = new LetterDesk(config.clients(), config.registry());
    management =
        ManagementServer.start(
            config.management().host(),
            config.management().port(),
            health,
            metrics.registry(
                health, List.of(TAIL, PIPELINE, TopicGate.TOPICS), () -> newsroom, live));
    server =
        ConsoleServer.start(
            new ConsoleServer.Access(
                config.host(), config.port(), config.tokenHash(), config.secureCookie()),
            desk(),
            live);
  }

  private java.util.function.Supplier<Desk> desk() {
    Ways ways = new Ways(consumers::open, values::decode);
    return () -> {
      Newsroom now = newsroom;
      return new Desk(
          now, new Articles(now, consumers::open, values::decode), ways, letters, () -> pipeline);
    };
  }

  /// Starts it; throws with all mistakes in the settings. It is ready when it has read what lies
  /// there.
  public static ConsoleService start(Settings settings) {
    ConsoleService service = new ConsoleService(ConsoleConfig.read(settings));
    TopicGate.await(
        Tail.topics().stream().map(Topic::name).toList(), service.config.clients(), service.health);
    Thread.ofPlatform().name(TAIL).start(() -> service.again(TAIL, service::tail));
    Thread.ofPlatform().name(PIPELINE).start(() -> service.again(PIPELINE, service::look));
    log.info(
        "console-service answers on port {}; management on port {}",
        service.server.port(),
        service.management.port());
    return service;
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  /// Works until the end; after an outage it begins anew.
  private void again(String name, Work work) {
    try {
      while (!closing.get()) {
        try {
          work.run();
        } catch (RuntimeException e) {
          health.down(name, "begins anew after: " + e.getMessage());
          log.warn("{} begins anew", name, e);
          Thread.sleep(PAUSE);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      health.down(name, "stopped; see the log, then restart the service");
      ended.countDown();
      stopped.countDown();
    }
  }

  private void tail() {
    Newsroom fresh = new Newsroom(config.articles());
    try (Consumer<String, byte[]> consumer = consumers.open()) {
      Tail tail = new Tail(consumer, values::decode, fresh, row -> live.tell("article", row));
      tail.begin(config.articles(), config.lookBack(), Instant.now());
      while (!closing.get()) {
        tail.poll(PATIENCE);
        if (tail.isCaughtUp()) {
          newsroom = fresh;
          health.up(
              TAIL,
              "%d articles, %d held, %d records that could not be read"
                  .formatted(fresh.articles(), fresh.heldCount(), tail.undecodable()));
        } else {
          health.down(TAIL, "reads what lies there from before its start");
        }
      }
    }
  }

  private void look() throws InterruptedException {
    try (Probe probe = new Probe(config.services())) {
      while (!closing.get()) {
        pipeline = probe.look();
        health.up(PIPELINE, "looked at it at " + pipeline.at());
        live.tell("pipeline", pipeline);
        Thread.sleep(LOOK_EVERY);
      }
    }
  }

  /// The port of the pages.
  int port() {
    return server.port();
  }

  /// The port of the management server.
  int managementPort() {
    return management.port();
  }

  @Override
  public void await() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    closing.set(true);
    server.close();
    try {
      stopped.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    letters.close();
    values.close();
    management.close();
  }
}
