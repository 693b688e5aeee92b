package org.copydesk.service.kafka;

import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;

/// Lets the records of a topic overtake all others that their task has waiting. A task takes the
/// record with the lowest time among the heads of its partitions; here every record of the topic
/// gets the lowest time there is. Its true time waits in a header until {@link #trueTime} gives it
/// back, which must be the first step behind the source:
///
///     builder.stream(topic, wiring.from(type, "read-notices").withTimestampExtractor(new AheadOfAll()))
///         .processValues(AheadOfAll.trueTime(), Named.as("restore-notice-time"))
///
/// A thread polls only when it has worked off all that it polled before, and its consumer asks a
/// broker for more only when all that came with the last answer was polled. So how soon such a
/// record is seen depends on how much one answer brings: {@link #smallPortions}.
public final class AheadOfAll implements TimestampExtractor {
  private static final String TRUE_TIME = "copydesk_true_time";
  private static final long LOWEST = 0;
  private static final int RECORDS_A_POLL = 100;
  private static final int BYTES_AN_ANSWER = 256 * 1024;

  /// A batch of Kafka's own size, 16 KiB, and not two: of short texts that are much alike, one
  /// holds a thousand. A larger batch still comes, alone.
  private static final int BYTES_OF_A_PARTITION = 24 * 1024;

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    record
        .headers()
        .remove(TRUE_TIME)
        .add(TRUE_TIME, ByteBuffer.allocate(Long.BYTES).putLong(record.timestamp()).array());
    return LOWEST;
  }

  /// The step that gives each record its true time back.
  public static <K, V> FixedKeyProcessorSupplier<K, V, V> trueTime() {
    return TrueTime::new;
  }

  /// The time that was put aside, or a fallback where there is none.
  static long timeOf(org.apache.kafka.common.header.Headers headers, long fallback) {
    Header time = headers.lastHeader(TRUE_TIME);
    headers.remove(TRUE_TIME);
    return time == null ? fallback : Math.max(LOWEST, ByteBuffer.wrap(time.value()).getLong());
  }

  /// The configuration of an application that must notice such records soon: an answer of a broker
  /// brings a quarter of a mebibyte, and of each partition one batch, so that no partition with a
  /// backlog fills the answer before those of the notices had their turn. A larger record still
  /// comes, alone.
  public static Map<String, Object> smallPortions() {
    return Map.of(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
        RECORDS_A_POLL,
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG),
        BYTES_AN_ANSWER,
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        BYTES_OF_A_PARTITION);
  }
}
