package org.copydesk.service.kafka;

import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/// Gives records that were taken {@link AheadOfAll} their true time back.
final class TrueTime<K, V> extends ContextualFixedKeyProcessor<K, V, V> {
  @Override
  public void process(FixedKeyRecord<K, V> record) {
    context()
        .forward(record.withTimestamp(AheadOfAll.timeOf(record.headers(), record.timestamp())));
  }
}
