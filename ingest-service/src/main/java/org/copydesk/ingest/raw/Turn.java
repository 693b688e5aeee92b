package org.copydesk.ingest.raw;

import org.apache.kafka.streams.processor.api.Record;
import org.copydesk.ingest.normalize.RawPosition;

/// When a record is taken behind a repartition: a task of Streams takes the record with the lowest
/// time among the heads of its partitions, so the time that a record travels with is its turn. Its
/// true time travels with its position.
final class Turn {
  private static final long FIRST = 0;

  private Turn() {}

  /// Lets a record overtake all that wait.
  static <K, V> Record<K, V> first(Record<K, V> record) {
    return record.withTimestamp(FIRST);
  }

  /// Lets a record wait for its turn, also where its producer wrote it at the beginning of time.
  static <K, V> Record<K, V> inTime(Record<K, V> record) {
    return record.withTimestamp(Math.max(FIRST + 1, record.timestamp()));
  }

  /// Gives a record its true time back.
  static <K, V> Record<K, V> over(Record<K, V> record, RawPosition position) {
    return record.withTimestamp(position.receivedAt().toEpochMilli());
  }
}
