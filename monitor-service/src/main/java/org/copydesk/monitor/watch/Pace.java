package org.copydesk.monitor.watch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/// Keeps the partitions in step while old records are read, by the time of the record that each has
/// come to. Events must not run ahead of the receipts of the versions that they tell of, and
/// receipts no further ahead of events than memory allows.
final class Pace {
  /// Where a partition is that has been read to its end.
  static final long AT_END = Long.MAX_VALUE;

  private static final long LEAD = Duration.ofMinutes(10).toMillis();

  private Pace() {}

  /// Who has to wait.
  ///
  /// @param reached the time that each partition has come to, in milliseconds
  /// @param isEvent tells the partitions of events from those of receipts
  /// @param full whether no more versions may be kept
  static Set<TopicPartition> waiting(
      Map<TopicPartition, Long> reached, Predicate<TopicPartition> isEvent, boolean full) {
    long receipts = least(reached, isEvent.negate());
    long events = least(reached, isEvent);
    Set<TopicPartition> waiting = new HashSet<>();
    reached.forEach((partition, time) -> {
      boolean ahead =
          isEvent.test(partition)
              ? !full && time != AT_END && time > receipts
              : full || (time != AT_END && time - LEAD > events);
      if (ahead) {
        waiting.add(partition);
      }
    });
    return waiting;
  }

  private static long least(Map<TopicPartition, Long> reached, Predicate<TopicPartition> which) {
    return times(reached, which).min(Long::compare).orElse(AT_END);
  }

  private static Stream<Long> times(
      Map<TopicPartition, Long> reached, Predicate<TopicPartition> which) {
    Collection<Map.Entry<TopicPartition, Long>> all = reached.entrySet();
    return all.stream().filter(entry -> which.test(entry.getKey())).map(Map.Entry::getValue);
  }
}
