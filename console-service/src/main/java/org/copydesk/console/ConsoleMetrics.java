package org.copydesk.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;
import org.copydesk.console.newsroom.Newsroom;
import org.copydesk.console.web.Live;

/// What console-service tells of itself.
final class ConsoleMetrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /// The registry with all meters.
  PrometheusMeterRegistry registry(Supplier<Newsroom> newsroom, Live live) {
    new JvmMemoryMetrics().bindTo(registry);
    gauge("articles", "Articles that are remembered", () -> newsroom.get().articles());
    gauge("held", "Articles that are held under an embargo", () -> newsroom.get().heldCount());
    gauge("watchers", "Browsers that watch", live::watchers);
    return registry;
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder("copydesk.console." + name, value).description(description).register(registry);
  }
}
