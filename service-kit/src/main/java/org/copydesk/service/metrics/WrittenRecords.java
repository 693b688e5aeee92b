package org.copydesk.service.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Counts what a service writes to a topic, and how long after the raw event:
/// `copydesk_records_written_total{topic}`, `copydesk_latency_seconds{topic}`. A record's time is
/// that of the raw event it follows from, through all topics; of what a clock sets off, as the end
/// of an embargo, it is that moment.
public final class WrittenRecords {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2_500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10)
  };

  private final Counter written;
  private final Timer latency;

  private WrittenRecords(Counter written, Timer latency) {
    this.written = written;
    this.latency = latency;
  }

  /// Registers the meters of a topic.
  public static WrittenRecords to(String topic, MeterRegistry registry) {
    return new WrittenRecords(
        Counter.builder("copydesk.records.written")
            .description("Records written to a topic")
            .tag("topic", topic)
            .register(registry),
        Timer.builder("copydesk.latency")
            .description("From the receipt of the raw event to the writing of what follows from it")
            .tag("topic", topic)
            .serviceLevelObjectives(BUCKETS)
            .register(registry));
  }

  /// Counts a record.
  ///
  /// @param timestamp its time, in milliseconds
  /// @param now when it is written, in milliseconds
  public void count(long timestamp, long now) {
    written.increment();
    latency.record(Math.max(0, now - timestamp), TimeUnit.MILLISECONDS);
  }
}
