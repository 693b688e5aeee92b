package org.copydesk.ingest.drop;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.copydesk.ingest.receive.RawLog;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.service.health.Health;
import org.copydesk.service.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The drop folder at work. Of several processes on one folder one works, and the others stand by.
public final class DropFolder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DropFolder.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofMillis(50);

  /// Begins to read receipts.
  interface Receipts {
    /// Begins.
    ///
    /// @param since the receipts of which time are the first to be read
    AutoCloseable read(DropWork work, Instant since);
  }

  private final Layout layout;
  private final Duration settle;
  private final Duration patience;
  private final RawLog rawLog;
  private final Recall recall;
  private final Receipts receipts;
  private final Health health;
  private final MeterRegistry metrics;
  private final Thread thread = Thread.ofPlatform().name("drop-folder").unstarted(this::run);
  private volatile Optional<DropWork> current = Optional.empty();
  private volatile boolean closed;

  DropFolder(
      Path folder,
      Duration settle,
      Duration patience,
      RawLog rawLog,
      Recall recall,
      Receipts receipts,
      Health health,
      MeterRegistry metrics) {
    this.layout = new Layout(folder.toAbsolutePath());
    this.settle = settle;
    this.patience = patience;
    this.rawLog = rawLog;
    this.recall = recall;
    this.receipts = receipts;
    this.health = health;
    this.metrics = metrics;
    thread.start();
  }

  /// Starts to watch; absent where no folder is set.
  ///
  /// @param clients the settings of Kafka's clients
  public static Optional<DropFolder> start(
      DropSettings settings,
      Map<String, Object> clients,
      Serializer<RawEvent> events,
      Deserializer<Receipt> receipts,
      Traces traces,
      Health health,
      MeterRegistry metrics) {
    return settings
        .folder()
        .map(folder ->
            new DropFolder(
                folder,
                settings.settle(),
                settings.patience(),
                RawLog.open(clients, events, traces),
                new LogRecall(clients),
                (work, since) ->
                    new ReceiptWatch(
                        clients, receipts, since, work::isAwaited, work::receipt, health),
                health,
                metrics));
  }

  private void run() {
    while (!closed) {
      try {
        layout.make();
        Optional<Layout.Turn> turn = layout.turn();
        if (turn.isPresent()) {
          try (Layout.Turn _ = turn.get()) {
            work();
          }
        } else {
          health.up(DropWork.THING, "stands by: another process works on " + layout.root());
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException _) {
        return;
      } catch (Exception e) {
        trouble(e);
      }
    }
  }

  private void trouble(Exception e) {
    health.down(DropWork.THING, "%s cannot be worked on: %s".formatted(layout.root(), e));
    if (!(e instanceof IOException || e instanceof KafkaException)) {
      log.error("the drop folder starts afresh", e);
    }
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  private void work() throws Exception {
    DropWork work = new DropWork(layout, patience, rawLog, health, metrics);
    current = Optional.of(work);
    Restart left = Restart.of(layout);
    // Whoever waits must be known before the receipts are read.
    left.resume(work, new Filing(layout), recall);
    try (AutoCloseable _ = receipts.read(work, left.since());
        FolderWatch watch = new FolderWatch(layout.incoming(), work::wake)) {
      Arrivals arrivals = new Arrivals(layout.incoming(), settle, watch::add);
      while (!closed && !work.isUnanswered()) {
        if (work.hasRoom()) {
          take(work, arrivals);
        }
        work.work(arrivals.isUnsettled() ? shorter(settle) : PAUSE);
      }
    }
  }

  private void take(DropWork work, Arrivals arrivals) throws IOException, InterruptedException {
    for (Path path : arrivals.look(work::isBusy, System.nanoTime())) {
      while (!work.hasRoom() && !closed && !work.isOverdue()) {
        work.work(SOON);
      }
      if (closed || work.isOverdue()) {
        return;
      }
      work.take(path);
    }
  }

  private static Duration shorter(Duration settle) {
    return settle.compareTo(PAUSE) > 0 ? PAUSE : settle.plus(Duration.ofMillis(10));
  }

  @Override
  public void close() {
    // No interrupt: it would end the reading of a file, which is not the file's fault.
    closed = true;
    current.ifPresent(DropWork::wake);
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    rawLog.close();
  }
}
