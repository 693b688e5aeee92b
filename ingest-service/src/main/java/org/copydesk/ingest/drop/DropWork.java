package org.copydesk.ingest.drop;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.ingest.receive.RawLog;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.service.health.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes files, sends their events and files them by their receipts. One thread does all of it;
/// others hand it their signals. Of one item only one event is on its way to the brokers at a time,
/// so that no version overtakes another.
final class DropWork {
  static final String THING = "drop-folder";
  private static final Logger log = LoggerFactory.getLogger(DropWork.class);
  private static final int MOST_TAKEN = 1_000;
  private static final int MOST_WAITING = 10_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(10);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();
  private static final Duration MOMENT = Duration.ofMillis(200);

  private final Layout layout;
  private final RawLog rawLog;
  private final Health health;
  private final MeterRegistry metrics;
  private final Filing filing;
  private final Duration patience;
  private final Expected expected = new Expected();
  private final Retries retries = new Retries();
  private final Set<Path> taken = new HashSet<>();
  private final Map<String, Claim> sending = new HashMap<>();
  private final BlockingQueue<Retries.Step> signals = new LinkedBlockingQueue<>();
  private volatile boolean woken;
  private long lastStamp;

  /// Begins.
  ///
  /// @param patience how long a file waits for its receipt
  DropWork(Layout layout, Duration patience, RawLog rawLog, Health health, MeterRegistry metrics) {
    this.layout = layout;
    this.patience = patience;
    this.rawLog = rawLog;
    this.health = health;
    this.metrics = metrics;
    this.filing = new Filing(layout);
  }

  /// Whether a receipt with this key is waited for; may be asked by any thread.
  boolean isAwaited(String key) {
    return expected.isAwaited(key);
  }

  /// Hands on a receipt; may be called by any thread.
  void receipt(Receipt receipt) {
    signals.add(() -> expected.received(receipt).ifPresent(waiting -> file(waiting, receipt)));
  }

  /// Wakes the work up; may be called by any thread.
  void wake() {
    if (!woken) {
      woken = true;
      signals.add(() -> {});
    }
  }

  /// Whether a file must wait because one of its name is on its way.
  boolean isBusy(Path path) {
    return taken.contains(path);
  }

  /// Whether there is room for more files; there is none while anything goes wrong.
  boolean hasRoom() {
    return taken.size() < MOST_TAKEN
        && expected.size() < MOST_WAITING
        && !isOverdue()
        && !retries.isStuck();
  }

  /// Whether files have waited too long for their receipts: then no more are taken.
  boolean isOverdue() {
    return expected.overdue(patience) > 0;
  }

  /// Whether files have waited too long for their receipts, and none is on its way to the brokers:
  /// then all that is left lies in `working/`, from where a fresh start takes it up. Nothing is
  /// sent again that the log has.
  boolean isUnanswered() {
    if (!isOverdue() || !sending.isEmpty()) {
      return false;
    }
    long overdue = expected.overdue(patience);
    log.warn(
        "{} files have no receipt after {} s; they stay in {} and the receipts are read anew: does"
            + " ingest-service process events?",
        overdue,
        patience.toSeconds(),
        layout.working());
    metrics.counter("copydesk.ingest.drop.unanswered").increment((double) overdue);
    return true;
  }

  /// Takes a file out of `incoming/` and sends its event. One that cannot be taken stays there and
  /// stops no other.
  void take(Path path) throws IOException {
    lastStamp = Math.max(lastStamp + 1, System.currentTimeMillis());
    Optional<Claim> claim;
    try {
      if (FileNames.length(path.getFileName()) > Claim.LONGEST_NAME) {
        filing.refuse(
            new Claim(layout, path, lastStamp, Optional.empty()),
            "the file's name has more than %d bytes; rename it".formatted(Claim.LONGEST_NAME));
        count("unusable");
        return;
      }
      claim = Claim.take(layout, path, lastStamp);
    } catch (IOException e) {
      taken.add(path);
      retries.troubled(
          LONG_PAUSE,
          new Retries.Trouble("a file cannot be taken and stays where it is: " + e, false),
          () -> taken.remove(path));
      return;
    }
    if (claim.isPresent()) {
      send(claim.get());
    }
  }

  /// Sends the event of a file that was taken.
  void send(Claim claim) throws IOException {
    taken.add(claim.path());
    switch (DroppedFile.read(claim)) {
      case FileEvent.Unusable(String reason) ->
          attempt(() -> {
            filing.fail(claim, reason);
            taken.remove(claim.path());
            count("unusable");
          });
      case FileEvent.Unfinished() -> retries.later(PAUSE, () -> send(claim));
      case FileEvent.Ready(RawEvent event) -> send(claim, event);
    }
  }

  private void send(Claim claim, RawEvent event) {
    String key = event.getSource() + "/" + event.getItemId();
    Claim before = sending.putIfAbsent(key, claim);
    if (before != null && !before.equals(claim)) {
      retries.later(MOMENT, () -> send(claim));
      return;
    }
    if (before == null) {
      expected.await(key);
    }
    CompletableFuture<RawPosition> _ =
        rawLog
            .write(event)
            .whenComplete((at, failure) ->
                signals.add(() -> {
                  if (failure == null) {
                    attempt(() -> written(claim, key, at));
                  } else {
                    failed(claim, key, failure);
                  }
                }));
  }

  private void failed(Claim claim, String key, Throwable failure) {
    if (failure instanceof RecordTooLargeException) {
      attempt(() -> {
        filing.fail(claim, "the event is too large for the brokers: " + failure.getMessage());
        sending.remove(key);
        expected.forget(key);
        taken.remove(claim.path());
      });
      return;
    }
    retries.troubled(
        PAUSE,
        new Retries.Trouble(
            "the brokers do not take events (%s); files wait".formatted(failure.getMessage()),
            true),
        () -> send(claim));
  }

  private void written(Claim claim, String key, RawPosition at) throws IOException {
    Claim written = claim.written(at);
    sending.remove(key);
    taken.remove(claim.path());
    awaitReceipt(written, key, at);
  }

  private void awaitReceipt(Claim written, String key, RawPosition at) {
    expected.written(written, at, key).ifPresent(this::receipt);
  }

  /// Waits for the receipt of a file whose event lies in the log since before a restart.
  void expect(Claim written) throws IOException {
    RawPosition at = written.place().orElseThrow();
    if (DroppedFile.read(written) instanceof FileEvent.Ready(RawEvent event)) {
      String key = event.getSource() + "/" + event.getItemId();
      expected.await(key);
      awaitReceipt(written, key, at);
    } else {
      attempt(() -> filing.fail(written, "the file was changed in working/; drop it again"));
    }
  }

  private void file(Expected.Waiting waiting, Receipt receipt) {
    attempt(() -> {
      boolean fine = filing.file(waiting.claim(), receipt);
      expected.forget(waiting.key());
      count(fine ? "done" : "failed");
    });
  }

  /// Takes a step, again and again until it succeeds.
  private void attempt(Retries.Step step) {
    try {
      step.take();
    } catch (IOException e) {
      retries.troubled(
          PAUSE,
          new Retries.Trouble(
              "a file cannot be moved (%s); is there room, and may ingest-service write there?"
                  .formatted(e),
              true),
          () -> attempt(step));
    }
  }

  /// Does what is due for some time, or until it is woken up, but for a moment at least.
  void work(Duration most) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    long end = begun + most.toNanos();
    do {
      for (Retries.Step step : retries.due()) {
        step.take();
      }
      long until = woken ? Math.min(end, begun + BETWEEN_LOOKS) : end;
      long wait = retries.nanosUntilNext(Math.max(0, until - System.nanoTime()));
      Retries.Step signal = signals.poll(wait, TimeUnit.NANOSECONDS);
      while (signal != null) {
        signal.take();
        signal = signals.poll();
      }
    } while (System.nanoTime() < (woken ? Math.min(end, begun + BETWEEN_LOOKS) : end));
    woken = false;
    tell();
  }

  private void tell() {
    Optional<String> trouble = retries.trouble();
    if (trouble.isPresent()) {
      health.down(THING, trouble.get());
    } else {
      health.up(
          THING,
          "watches %s; %d files wait for their receipts"
              .formatted(layout.incoming(), expected.size()));
    }
  }

  private void count(String outcome) {
    metrics.counter("copydesk.ingest.drop.files", "outcome", outcome).increment();
  }
}
