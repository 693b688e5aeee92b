package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;

class ReleaseMetricsTest {
  private static final TaskId FIRST = new TaskId(0, 0);
  private static final TaskId SECOND = new TaskId(0, 1);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicLong clock = new AtomicLong(10_000);
  private final ReleaseMetrics metrics = ReleaseMetrics.in(registry, clock::get);

  private double overdue() {
    return registry.get("copydesk.publish.overdue.seconds").gauge().value();
  }

  @Test
  void whatIsDueGrowsOverdueAlsoWhileNobodyLooks() {
    metrics.earliestDue(FIRST, 12_000);
    assertThat(overdue()).isZero();

    clock.set(42_000);
    assertThat(overdue()).isEqualTo(30);
  }

  @Test
  void theOneThatWaitsLongestCountsUntilItIsTakenOrItsTaskHasGone() {
    metrics.earliestDue(FIRST, 3_000);
    metrics.earliestDue(SECOND, 8_000);
    assertThat(overdue()).isEqualTo(7);

    metrics.gone(FIRST);
    assertThat(overdue()).isEqualTo(2);

    metrics.earliestDue(SECOND, Long.MAX_VALUE);
    assertThat(overdue()).isZero();
  }
}
