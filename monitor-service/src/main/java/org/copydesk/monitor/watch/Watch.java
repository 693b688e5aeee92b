package org.copydesk.monitor.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.copydesk.monitor.ledger.Accepted;
import org.copydesk.monitor.ledger.Ledger;
import org.copydesk.monitor.ledger.Unsettled;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.Notice;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.Outage;

/// Reads receipts, notices and lifecycle events into a ledger: first what lies there, from some
/// time back on, then whatever comes. For one thread.
public final class Watch {
  private static final List<Topic<?, ?>> TOPICS =
      List.of(Topics.RECEIPT, Topics.NOTICE, Topics.LIFECYCLE);

  /// What is told of versions that have reached what they had to.
  @FunctionalInterface
  public interface Listener {
    /// An event settled versions.
    void settled(LifecycleEvent event, List<Unsettled> versions);
  }

  private final Consumer<String, byte[]> consumer;
  private final BiFunction<String, byte[], Object> decoding;
  private final Ledger ledger = new Ledger();
  private final Listener listener;
  private final long mostUnsettled;
  private final Map<TopicPartition, Long> reached = new HashMap<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private long undecodable;

  /// Watches with a consumer of committed records, which somebody else closes.
  ///
  /// @param decoding from a topic's name and the bytes of a value to the value
  /// @param mostUnsettled how many unsettled versions may be kept; beyond, receipts wait
  public Watch(
      Consumer<String, byte[]> consumer,
      BiFunction<String, byte[], Object> decoding,
      long mostUnsettled,
      Listener listener) {
    this.consumer = consumer;
    this.decoding = decoding;
    this.mostUnsettled = mostUnsettled;
    this.listener = listener;
  }

  /// Goes to the first records of a time.
  public void begin(Instant from) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic<?, ?> topic : TOPICS) {
      consumer
          .partitionsFor(topic.name())
          .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
    }
    consumer.assign(partitions);
    ends.putAll(consumer.endOffsets(partitions));
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, from.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> starts = new HashMap<>();
    starts.putAll(consumer.offsetsForTimes(times));
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp start = starts.get(partition);
      consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
      reached.put(partition, from.toEpochMilli());
    }
    keepPace();
  }

  /// Takes what has come.
  public void poll(Duration patience) {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(patience)) {
      reached.merge(
          new TopicPartition(record.topic(), record.partition()), record.timestamp(), Math::max);
      take(record);
    }
    keepPace();
  }

  /// Once at its old end, a partition is not made to wait for others any more.
  private void keepPace() {
    reached.replaceAll((partition, time) ->
        time == Pace.AT_END || consumer.position(partition) >= ends.getOrDefault(partition, 0L)
            ? Pace.AT_END
            : time);
    Set<TopicPartition> waiting =
        Pace.waiting(reached, Watch::isEvent, ledger.unsettled() >= mostUnsettled);
    Set<TopicPartition> going = new HashSet<>(consumer.paused());
    going.removeAll(waiting);
    consumer.pause(waiting);
    consumer.resume(going);
  }

  private static boolean isEvent(TopicPartition partition) {
    return partition.topic().equals(Topics.LIFECYCLE.name());
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      switch (decoding.apply(record.topic(), record.value())) {
        case Receipt receipt -> Accepted.of(receipt).ifPresent(ledger::accept);
        case Notice notice -> Accepted.of(notice).ifPresent(ledger::accept);
        case LifecycleEvent event -> listener.settled(event, ledger.tell(event));
        default -> undecodable++;
      }
    } catch (SerializationException e) {
      if (Outage.isOutage(e)) {
        throw e;
      }
      undecodable++;
    }
  }

  /// Whether all that lay there at the start has been read.
  public boolean isCaughtUp() {
    return reached.values().stream().allMatch(time -> time == Pace.AT_END);
  }

  /// Whether so much is unsettled that receipts wait.
  public boolean isFull() {
    return ledger.unsettled() >= mostUnsettled;
  }

  /// Records that no receipt, notice or event could be read from.
  public long undecodable() {
    return undecodable;
  }

  /// What it has read into.
  public Ledger ledger() {
    return ledger;
  }
}
