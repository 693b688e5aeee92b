package org.copydesk.service.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.Optional;

/// The registry of a service's meters. Every meter bears the service's name as the label `service`,
/// so that sums over instances and comparisons between services need nothing from whoever scrapes.
///
/// Counters count work as it is done. A transaction that is aborted is done again and counted
/// again: `copydesk_thread_restarts_total` says how often that happened. So the sums of
/// docs/metrics.md are exact as long as no thread was restarted.
public final class ServiceMetrics {
  private ServiceMetrics() {}

  /// Makes the registry of a process, with what its virtual machine tells.
  ///
  /// @param service the service's name
  public static PrometheusMeterRegistry of(String service) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.config().commonTags("service", service);
    new JvmMemoryMetrics().bindTo(registry);
    // Listens for as long as the process lives.
    @SuppressWarnings("resource")
    JvmGcMetrics collections = new JvmGcMetrics();
    collections.bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    build(registry);
    return registry;
  }

  private static void build(MeterRegistry registry) {
    String version =
        Optional.ofNullable(ServiceMetrics.class.getPackage().getImplementationVersion())
            .orElse("unreleased");
    Gauge.builder("copydesk.build.info", () -> 1)
        .description("Always 1; the label says which version of Copydesk runs")
        .tag("version", version)
        .register(registry);
  }

  /// Tells of the disk that a folder lies on.
  public static void disk(MeterRegistry registry, Path folder) {
    new DiskSpaceMetrics(folder.toAbsolutePath().toFile()).bindTo(registry);
  }
}
