package org.copydesk.console.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.copydesk.console.pipeline.PipelineState.ServiceHealth;
import org.copydesk.console.pipeline.PipelineState.StageState;
import org.copydesk.schemas.Topic;
import org.copydesk.service.metrics.Scrape;

/// Asks the services for their health and what they count, and monitor-service for what waits
/// before them. For one thread.
public final class Probe implements AutoCloseable {
  private static final String MONITOR = "monitor-service";

  private final Map<String, URI> services;
  private final Asking asking = new Asking();
  private final Map<String, Rate> rates = new HashMap<>();

  /// @param services the management addresses of the services
  public Probe(Map<String, URI> services) {
    this.services = services;
  }

  /// Looks.
  public PipelineState look() throws InterruptedException {
    Map<String, Scrape> said = new HashMap<>();
    List<ServiceHealth> health = new ArrayList<>();
    for (Map.Entry<String, URI> service : services.entrySet()) {
      ServiceHealth state = asking.health(service.getKey(), service.getValue());
      health.add(state);
      said.put(
          service.getKey(), state.answers() ? asking.metrics(service.getValue()) : Scrape.NOTHING);
    }
    Scrape monitor = said.getOrDefault(MONITOR, Scrape.NOTHING);
    return new PipelineState(
        Instant.now(),
        Stream.of(Stage.values())
            .map(stage -> state(stage, said.getOrDefault(stage.service(), Scrape.NOTHING), monitor))
            .toList(),
        health,
        monitor.sum("copydesk_monitor_in_flight").orElse(-1),
        monitor.sum("copydesk_monitor_held").orElse(-1),
        monitor.sum("copydesk_monitor_late").orElse(-1),
        monitor.sum("copydesk_monitor_oldest_late_seconds").orElse(-1));
  }

  private StageState state(Stage stage, Scrape said, Scrape monitor) {
    String reader = "reader=\"" + stage.service() + "\"";
    return new StageState(
        stage.service(),
        stage.in().stream().map(Topic::name).toList(),
        stage.out().name(),
        rate(stage + "<", counted(said, "copydesk_records_read_total", stage.in())),
        rate(stage + ">", counted(said, "copydesk_records_written_total", List.of(stage.out()))),
        (long) monitor.sum("copydesk_queue_records", reader).orElse(-1),
        monitor.max("copydesk_queue_age_seconds", reader).orElse(-1));
  }

  private static OptionalDouble counted(Scrape said, String metric, List<Topic<?, ?>> topics) {
    double[] found =
        topics.stream()
            .map(topic -> said.sum(metric, "topic=\"" + topic.name() + "\""))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    return found.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(DoubleStream.of(found).sum());
  }

  /// A service that was away begins its rate anew.
  private double rate(String name, OptionalDouble counter) {
    if (counter.isEmpty()) {
      rates.remove(name);
      return -1;
    }
    Rate rate = rates.computeIfAbsent(name, _ -> new Rate());
    rate.read(System.nanoTime(), counter.getAsDouble());
    return rate.perSecond();
  }

  @Override
  public void close() {
    asking.close();
  }
}
