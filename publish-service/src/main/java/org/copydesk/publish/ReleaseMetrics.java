package org.copydesk.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.TaskId;
import org.copydesk.news.LifecycleType;
import org.copydesk.schemas.Topics;
import org.copydesk.service.metrics.ReadRecords;

/// What the release of articles tells. As long as no transaction was aborted:
///
/// - all of `copydesk_publish_steps_total` = `copydesk_records_written_total` of lifecycle events
/// - `copydesk_records_written_total` is the same for published articles, ninjs items and ninjs
///   JSON
///
/// @param steps by what happened
/// @param earliest when the first article of a task is due, in milliseconds
record ReleaseMetrics(
    Map<LifecycleType, Counter> steps,
    Counter articles,
    Counter notices,
    Counter storyRows,
    Map<TaskId, Long> earliest) {

  /// Registers them.
  static ReleaseMetrics in(MeterRegistry registry) {
    return in(registry, System::currentTimeMillis);
  }

  /// @param clock by which the longest wait is told whenever it is asked for: a thread that hangs
  ///   looks at nothing, and that is when it matters
  static ReleaseMetrics in(MeterRegistry registry, LongSupplier clock) {
    Map<LifecycleType, Counter> steps = new EnumMap<>(LifecycleType.class);
    for (LifecycleType type : LifecycleType.values()) {
      if (type != LifecycleType.UNKNOWN) {
        steps.put(
            type,
            Counter.builder("copydesk.publish.steps")
                .description("What happened to articles, by the type of the lifecycle event")
                .tag("type", type.toString().toLowerCase(Locale.ROOT))
                .register(registry));
      }
    }
    Map<TaskId, Long> earliest = new ConcurrentHashMap<>();
    Gauge.builder(
            "copydesk.publish.overdue.seconds",
            earliest,
            tasks -> overdueMillis(tasks.values(), clock.getAsLong()) / 1e3)
        .strongReference(true)
        .description("How long the end of an embargo or of a time of use has been due that waits")
        .register(registry);
    return new ReleaseMetrics(
        steps,
        ReadRecords.of(Topics.ENRICHED.name(), registry),
        ReadRecords.of(Topics.NOTICE.name(), registry),
        ReadRecords.of(Topics.STORY_FOUND.name(), registry),
        earliest);
  }

  private static long overdueMillis(Collection<Long> earliest, long now) {
    return earliest.stream().mapToLong(due -> Math.max(0, now - due)).max().orElse(0);
  }

  void step(LifecycleType type) {
    Objects.requireNonNull(steps.get(type)).increment();
  }

  /// When the first of a task's articles is due, in milliseconds.
  void earliestDue(TaskId task, long millis) {
    earliest.put(task, millis);
  }

  void gone(TaskId task) {
    earliest.remove(task);
  }
}
