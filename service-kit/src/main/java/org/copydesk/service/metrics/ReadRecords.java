package org.copydesk.service.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// Counts the records of a topic that a service takes in: `copydesk_records_read_total{topic}`.
public final class ReadRecords {
  private ReadRecords() {}

  /// Registers the counter of a topic.
  public static Counter of(String topic, MeterRegistry registry) {
    return Counter.builder("copydesk.records.read")
        .description("Records of a topic that the service took in; tombstones are not counted")
        .tag("topic", topic)
        .register(registry);
  }
}
