package org.copydesk.ingest.receive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// Counts the answers at the edge by status: `copydesk_ingest_http_requests_total{status}`.
///
/// @param registry where they are counted
record RequestMetrics(MeterRegistry registry) {
  /// What is answered here; whatever else the server may say is counted when it does.
  private static final List<Integer> KNOWN =
      List.of(200, 202, 204, 400, 401, 403, 404, 405, 408, 413, 415, 422, 429, 503);

  RequestMetrics {
    KNOWN.forEach(status -> counter(registry, status));
  }

  void count(int status) {
    counter(registry, status).increment();
  }

  private static Counter counter(MeterRegistry registry, int status) {
    return Counter.builder("copydesk.ingest.http.requests")
        .description("Requests that were answered at the edge")
        .tag("status", Integer.toString(status))
        .register(registry);
  }
}
