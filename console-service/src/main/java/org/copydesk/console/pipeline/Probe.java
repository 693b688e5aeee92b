package org.copydesk.console.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.console.pipeline.PipelineState.ServiceHealth;
import org.copydesk.console.pipeline.PipelineState.StageState;
import org.copydesk.schemas.Topic;
import org.copydesk.service.metrics.Scrape;

/// Looks how the pipeline is: at the brokers for what waits, at the services for their health and
/// what they count. For one thread.
public final class Probe implements AutoCloseable {
  private static final String MONITOR = "monitor-service";
  private static final String READ = "copydesk_records_read_total";
  private static final String WRITTEN = "copydesk_records_written_total";

  private final Map<String, URI> services;
  private final Waiting waiting;
  private final Asking asking = new Asking();
  private final Map<String, Rate> rates = new HashMap<>();

  /// @param services the management addresses of the services
  /// @param consumer of committed records; it and the admin are closed by somebody else
  public Probe(Map<String, URI> services, Admin admin, Consumer<String, byte[]> consumer) {
    this.services = services;
    this.waiting = new Waiting(admin, consumer);
  }

  /// Looks.
  public PipelineState look() throws InterruptedException, ExecutionException {
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
        stages(said),
        health,
        monitor.sum("copydesk_monitor_in_flight").orElse(-1),
        monitor.sum("copydesk_monitor_held").orElse(-1),
        monitor.sum("copydesk_monitor_late").orElse(-1),
        monitor.sum("copydesk_monitor_oldest_late_seconds").orElse(-1));
  }

  private List<StageState> stages(Map<String, Scrape> said)
      throws InterruptedException, ExecutionException {
    List<Topic<?, ?>> topics =
        Stream.of(Stage.values())
            .flatMap(stage -> Stream.concat(stage.in().stream(), Stream.of(stage.out())))
            .<Topic<?, ?>>map(topic -> topic)
            .distinct()
            .toList();
    Map<TopicPartition, Long> ends = waiting.ends(topics);
    List<StageState> states = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      states.add(state(stage, said.getOrDefault(stage.service(), Scrape.NOTHING), ends));
    }
    return states;
  }

  private StageState state(Stage stage, Scrape said, Map<TopicPartition, Long> ends)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, Long> before = new HashMap<>(ends);
    before.keySet().removeIf(partition -> stage.in().stream().noneMatch(named(partition)));
    Waiting.Backlog backlog = waiting.before(stage.service(), before);
    OptionalDouble read = counted(said, READ, stage.in());
    OptionalDouble written = counted(said, WRITTEN, List.of(stage.out()));
    boolean exact = read.isPresent() && written.isPresent();
    return new StageState(
        stage.service(),
        stage.in().stream().map(Topic::name).toList(),
        stage.out().name(),
        rate(stage + "<" + exact, exact ? read.getAsDouble() : offsets(ends, stage.in())),
        rate(
            stage + ">" + exact,
            exact ? written.getAsDouble() : offsets(ends, List.of(stage.out()))),
        exact,
        backlog.backlog(),
        waiting.oldest(backlog.heads(), Instant.now()).toMillis() / 1e3);
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
        : OptionalDouble.of(java.util.stream.DoubleStream.of(found).sum());
  }

  private static double offsets(Map<TopicPartition, Long> ends, List<Topic<?, ?>> topics) {
    return ends.entrySet().stream()
        .filter(end -> topics.stream().anyMatch(named(end.getKey())))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static java.util.function.Predicate<Topic<?, ?>> named(TopicPartition partition) {
    return topic -> topic.name().equals(partition.topic());
  }

  private double rate(String name, double counter) {
    Rate rate = rates.computeIfAbsent(name, _ -> new Rate());
    rate.read(System.nanoTime(), counter);
    return rate.perSecond();
  }

  @Override
  public void close() {
    asking.close();
  }
}
