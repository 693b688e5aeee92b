package org.copydesk.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.copydesk.console.newsroom.Newsroom;
import org.copydesk.console.web.Live;
import org.copydesk.service.health.Health;
import org.copydesk.service.metrics.HealthMetrics;
import org.copydesk.service.metrics.ServiceMetrics;

/// What console-service tells of itself.
final class ConsoleMetrics {
  private final PrometheusMeterRegistry registry = ServiceMetrics.of("console-service");

  /// The registry with all meters.
  ///
  /// @param things what the console depends on
  PrometheusMeterRegistry registry(
      Health health, List<String> things, Supplier<Newsroom> newsroom, Live live) {
    HealthMetrics.bind(health, things, registry);
    gauge("articles", "Articles that are remembered", () -> newsroom.get().articles());
    gauge("held", "Articles that are held under an embargo", () -> newsroom.get().heldCount());
    gauge("watchers", "Browsers that watch", live::watchers);
    return registry;
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder("copydesk.console." + name, value).description(description).register(registry);
  }
}
