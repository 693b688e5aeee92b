package org.copydesk.ingest.raw;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.TaskId;

/// Counts what the withdrawal of sources has done and what it has left: articles withdrawn since
/// the start, and withdrawals that partitions of this instance have not finished.
///
/// @param left by task
record WithdrawalProgress(Counter articles, Map<TaskId, Integer> left) {
  static WithdrawalProgress in(MeterRegistry metrics) {
    Map<TaskId, Integer> left = new ConcurrentHashMap<>();
    Gauge.builder(
            "copydesk.ingest.withdrawals.in.progress",
            left,
            tasks -> tasks.values().stream().mapToInt(Integer::intValue).sum())
        .strongReference(true)
        .description("Withdrawals of sources that partitions of this instance have not finished")
        .register(metrics);
    return new WithdrawalProgress(
        Counter.builder("copydesk.ingest.articles.withdrawn")
            .description("Articles withdrawn with their source")
            .register(metrics),
        left);
  }

  void withdrawn(int more) {
    articles.increment(more);
  }

  void left(TaskId task, int withdrawals) {
    if (withdrawals == 0) {
      left.remove(task);
    } else {
      left.put(task, withdrawals);
    }
  }
}
