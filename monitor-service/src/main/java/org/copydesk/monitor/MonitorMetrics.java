package org.copydesk.monitor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.copydesk.monitor.ledger.Report;
import org.copydesk.monitor.ledger.Unsettled;
import org.copydesk.monitor.watch.Watch;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.service.metrics.BoundedLabel;
import org.jspecify.annotations.Nullable;

/// What monitor-service tells of the versions, as metrics.
final class MonitorMetrics implements Watch.Listener {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2_500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10)
  };

  private final MeterRegistry registry;
  private final Instant started;
  private final BoundedLabel sources = new BoundedLabel();
  private volatile Report report = Report.NOTHING;
  private final AtomicReference<@Nullable Watch> current = new AtomicReference<>();
  private final Counter settled;

  /// Registers them.
  ///
  /// @param started what publish told before is history and is not timed
  MonitorMetrics(MeterRegistry registry, Instant started) {
    this.registry = registry;
    this.started = started;
    settled =
        Counter.builder("copydesk.monitor.settled")
            .description("Accepted versions that reached what they have to")
            .register(registry);
    gauge("in.flight", "Versions on their way and in time", () -> report.inFlight());
    gauge("held", "Versions whose embargo has not ended", () -> report.held());
    gauge("late", "Versions that should have reached what they have to", () -> report.late());
    gauge(
        "oldest.late.seconds",
        "How long the version that is awaited longest is awaited",
        () -> report.oldestLate().toMillis() / 1e3);
    gauge(
        "untold",
        "Versions since the start that need no event: texts of withheld articles, vain releases",
        () -> count(watch -> watch.ledger().untold()));
    gauge(
        "undecodable",
        "Records since the start that no receipt, notice or event could be read from",
        () -> count(Watch::undecodable));
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder("copydesk.monitor." + name, value).description(description).register(registry);
  }

  /// From now on this watch is told of.
  void follow(Watch watch) {
    current.set(watch);
  }

  private double count(ToLongFunction<Watch> what) {
    Watch watch = current.get();
    return watch == null ? 0 : what.applyAsLong(watch);
  }

  @Override
  public void settled(LifecycleEvent event, List<Unsettled> versions) {
    if (event.getOccurredAt().isBefore(started)) {
      return;
    }
    settled.increment(versions.size());
    versions.forEach(version ->
        timer(version)
            .record(max(Duration.between(version.awaitedSince(), event.getOccurredAt()))));
  }

  private static Duration max(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  private Timer timer(Unsettled version) {
    return Timer.builder("copydesk.monitor.latency")
        .description("From the receipt of the raw event, or the end of an embargo, to publication")
        .tag("source", sources.of(version.source()))
        .tag("since", version.heldUntil().isPresent() ? "embargo" : "received")
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  /// How all is now.
  void tell(Report now) {
    report = now;
  }
}
