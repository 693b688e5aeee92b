package org.copydesk.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
/// @param overdue by task, in milliseconds
record ReleaseMetrics(
    Map<LifecycleType, Counter> steps,
    Counter articles,
    Counter notices,
    Counter storyRows,
    Map<TaskId, Long> overdue) {

  /// Registers them.
  static ReleaseMetrics in(MeterRegistry registry) {
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
    Map<TaskId, Long> overdue = new ConcurrentHashMap<>();
    Gauge.builder(
            "copydesk.publish.overdue.seconds",
            overdue,
            tasks -> tasks.values().stream().mapToLong(Long::longValue).max().orElse(0) / 1e3)
        .strongReference(true)
        .description("How long the end of an embargo or of a time of use has been due that waits")
        .register(registry);
    return new ReleaseMetrics(
        steps,
        ReadRecords.of(Topics.ENRICHED.name(), registry),
        ReadRecords.of(Topics.NOTICE.name(), registry),
        ReadRecords.of(Topics.STORY_FOUND.name(), registry),
        overdue);
  }

  void step(LifecycleType type) {
    Objects.requireNonNull(steps.get(type)).increment();
  }

  void overdue(TaskId task, long millis) {
    overdue.put(task, millis);
  }

  void gone(TaskId task) {
    overdue.remove(task);
  }
}
