package org.copydesk.service.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.copydesk.service.health.Health;

/// Health in numbers: `copydesk_ready`, and for each thing that a service depends on
/// `copydesk_healthy{thing}` and `copydesk_outages_total{thing}`.
public final class HealthMetrics {
  private HealthMetrics() {}

  /// Registers them.
  ///
  /// @param things what the service depends on; of which nothing is known yet, nothing bad is known
  public static void bind(Health health, List<String> things, MeterRegistry registry) {
    Gauge.builder("copydesk.ready", health, each -> each.ready() ? 1 : 0)
        .description("1 where /ready says yes, else 0")
        .register(registry);
    for (String thing : things) {
      Gauge.builder("copydesk.healthy", health, each -> each.isDown(thing) ? 0 : 1)
          .description("0 where a thing that the service depends on does not work; /ready says why")
          .tag("thing", thing)
          .register(registry);
      FunctionCounter.builder("copydesk.outages", health, each -> each.outages(thing))
          .description("How often a thing stopped working that had worked")
          .tag("thing", thing)
          .register(registry);
    }
  }
}
