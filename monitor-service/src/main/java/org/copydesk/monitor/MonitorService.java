package org.copydesk.monitor;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copydesk.monitor.ledger.Report;
import org.copydesk.monitor.queue.QueueWatch;
import org.copydesk.monitor.watch.Watch;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.health.ManagementServer;
import org.copydesk.service.kafka.RegistryValues;
import org.copydesk.service.metrics.HealthMetrics;
import org.copydesk.service.metrics.ServiceMetrics;
import org.copydesk.service.run.Service;
import org.copydesk.service.run.TopicGate;
import org.copydesk.service.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// monitor-service as it runs: one thread that reads and judges. It keeps nothing but memory; after
/// an outage of broker or registry it begins anew.
public final class MonitorService implements Service.Running {
  private static final Logger log = LoggerFactory.getLogger(MonitorService.class);
  private static final String NAME = "monitor-service";
  private static final String WATCH = "watch";
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration JUDGE_EVERY = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final MonitorConfig config;
  private final Health health = new Health();
  private final PrometheusMeterRegistry registry = ServiceMetrics.of(NAME);
  private final ManagementServer management;
  private final QueueWatch queues;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final MonitorMetrics metrics = new MonitorMetrics(registry, Instant.now());

  private MonitorService(MonitorConfig config) {
    this.config = config;
    health.down(WATCH, "starting");
    management =
        ManagementServer.start(
            config.management().host(), config.management().port(), health, registry);
    HealthMetrics.bind(health, List.of(WATCH, TopicGate.TOPICS), registry);
    queues = QueueWatch.start(config.clients(), registry);
  }

  /// Starts it; throws with all mistakes in the settings.
  public static Service.Running start(Settings settings) {
    MonitorService service = new MonitorService(MonitorConfig.read(settings));
    TopicGate.await(
        List.of(Topics.RECEIPT.name(), Topics.NOTICE.name(), Topics.LIFECYCLE.name()),
        service.config.clients(),
        service.health);
    Thread.ofPlatform().name("watch").start(service::run);
    log.info("{} started; management on port {}", NAME, service.management.port());
    return service;
  }

  private void run() {
    try {
      while (!closing.get()) {
        try {
          watch();
        } catch (KafkaException e) {
          health.down(WATCH, "begins anew after: " + e.getMessage());
          log.warn("cannot read on, begins anew: {}", e.getMessage());
          Thread.sleep(PAUSE);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  private void watch() {
    try (KafkaConsumer<String, byte[]> consumer =
            new KafkaConsumer<>(
                consumerSettings(), new StringDeserializer(), new ByteArrayDeserializer());
        KafkaClientMetrics consumerMetrics = new KafkaClientMetrics(consumer);
        RegistryValues values = new RegistryValues(config.registry())) {
      consumerMetrics.bindTo(registry);
      Watch watch = new Watch(consumer, values::decode, config.mostUnsettled(), metrics);
      metrics.follow(watch);
      watch.begin(Instant.now().minus(config.lookBack()));
      long judged = System.nanoTime();
      while (!closing.get()) {
        watch.poll(PATIENCE);
        if (System.nanoTime() - judged >= JUDGE_EVERY.toNanos()) {
          judged = System.nanoTime();
          judge(watch);
        }
      }
    }
  }

  private void judge(Watch watch) {
    if (!watch.isCaughtUp() && !watch.isFull()) {
      health.down(WATCH, "reads what lies there from before its start");
      return;
    }
    Report report = watch.ledger().report(Instant.now(), config.lateAfter(), 0);
    metrics.tell(report);
    String detail =
        "%d in flight, %d held, %d late".formatted(report.inFlight(), report.held(), report.late());
    if (watch.isFull()) {
      health.down(
          WATCH,
          detail + "; more than most.unsettled, receipts wait: see why publish does not go on");
    } else {
      health.up(WATCH, detail);
    }
  }

  private Map<String, Object> consumerSettings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("max.partition.fetch.bytes", Topic.MAX_RECORD_BYTES);
    settings.putAll(config.clients());
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    return settings;
  }

  @Override
  public void await() throws InterruptedException {
    ended.await();
  }

  @Override
  public void close() {
    closing.set(true);
    try {
      await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    queues.close();
    management.close();
  }
}
