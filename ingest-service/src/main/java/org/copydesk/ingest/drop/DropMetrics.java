package org.copydesk.ingest.drop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// What the drop folder counts.
///
/// @param registry where it is counted
record DropMetrics(MeterRegistry registry) {
  DropMetrics {
    List.of("done", "failed", "unusable").forEach(outcome -> files(registry, outcome));
    unanswered(registry);
  }

  void file(String outcome) {
    files(registry, outcome).increment();
  }

  void unanswered(long files) {
    unanswered(registry).increment((double) files);
  }

  private static Counter files(MeterRegistry registry, String outcome) {
    return Counter.builder("copydesk.ingest.drop.files")
        .description("Files of the drop folder that were filed")
        .tag("outcome", outcome)
        .register(registry);
  }

  private static Counter unanswered(MeterRegistry registry) {
    return Counter.builder("copydesk.ingest.drop.unanswered")
        .description("Files of the drop folder that waited too long for their receipts")
        .register(registry);
  }
}
