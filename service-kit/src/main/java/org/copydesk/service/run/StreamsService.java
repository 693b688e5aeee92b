package org.copydesk.service.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.copydesk.service.health.Health;
import org.copydesk.service.health.ManagementServer;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.metrics.DeadLetters;
import org.copydesk.service.metrics.HealthMetrics;
import org.copydesk.service.metrics.ServiceMetrics;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;
import org.copydesk.service.state.StateMemory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Kafka Streams application with its management port: started when its topics are there, ready
/// when it runs, closed in order on SIGTERM.
public final class StreamsService implements Service.Running {
  private static final Logger log = LoggerFactory.getLogger(StreamsService.class);
  private static final String STREAMS = "streams";
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

  /// Where a service answers operators.
  ///
  /// @param host the address to listen on
  /// @param port the port; 0 lets the machine choose
  public record Management(String host, int port) {
    private static final Setting<String> HOST =
        Setting.text(
            "management.host",
            "127.0.0.1",
            "an address of this machine",
            "Where /live, /ready and /metrics listen; 0.0.0.0 for all addresses.");

    private static Setting<Integer> port(int fallback) {
      return Setting.port("management.port", fallback, "The port of /live, /ready and /metrics.");
    }

    /// All settings, for the documentation.
    public static List<Setting<?>> all(int fallback) {
      return List.of(HOST, port(fallback));
    }

    /// Reads them.
    public static Management read(Settings settings, int fallback) {
      return new Management(settings.get(HOST), settings.get(port(fallback)));
    }
  }

  /// Builds the topology when the topics are there.
  public interface TopologyOnTopics {
    /// Builds it.
    ///
    /// @param partitions how many each topic has on which records of an article meet
    /// @param metrics for its metrics
    Topology build(int partitions, MeterRegistry metrics);
  }

  private final String name;
  private final TopologyOnTopics topology;
  private final Properties config = new Properties();
  private final Health health;
  private final PrometheusMeterRegistry metrics;
  private final Counter threadRestarts;
  private final ManagementServer management;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Runnable> atTheEnd = new CopyOnWriteArrayList<>();
  private @Nullable KafkaStreams streams;
  private @Nullable KafkaStreamsMetrics streamsMetrics;

  /// Prepares a service; its management port answers from now on, not ready yet.
  public static StreamsService prepare(
      String name,
      TopologyOnTopics topology,
      Map<String, Object> config,
      Management address,
      Health health) {
    return new StreamsService(name, topology, config, address, health);
  }

  private StreamsService(
      String name,
      TopologyOnTopics topology,
      Map<String, Object> config,
      Management address,
      Health health) {
    this.name = name;
    this.topology = topology;
    this.config.putAll(config);
    this.health = health;
    health.down(STREAMS, "starting");
    metrics = ServiceMetrics.of(name);
    HealthMetrics.bind(
        health,
        List.of(STREAMS, TopicGate.TOPICS, ClusterWatch.BROKERS, RegistryPatience.REGISTRY),
        metrics);
    ServiceMetrics.disk(metrics, Path.of((String) config.get(StreamsConfig.STATE_DIR_CONFIG)));
    DeadLetters.in(metrics);
    threadRestarts =
        Counter.builder("copydesk.thread.restarts")
            .description("How often a transaction was aborted and a stream thread started afresh")
            .register(metrics);
    this.config.put(DeadLetters.REGISTRY, metrics);
    management = ManagementServer.start(address.host(), address.port(), health, metrics);
  }

  /// The registry for the service's own metrics.
  public PrometheusMeterRegistry metrics() {
    return metrics;
  }

  /// The port of the management server.
  public int managementPort() {
    return management.port();
  }

  /// Waits for the topics and starts the topology.
  ///
  /// @param topics names of the topics it reads and writes
  public void start(List<String> topics, Map<String, Object> clients) {
    StateMemory.loadLibrary();
    int partitions = TopicGate.await(topics, clients, health);
    KafkaStreams made = new KafkaStreams(topology.build(partitions, metrics), config);
    made.setStateListener((now, before) -> tell(now));
    made.setUncaughtExceptionHandler(this::startAfresh);
    synchronized (this) {
      streams = made;
    }
    passOnMetrics();
    ClusterWatch watch = ClusterWatch.start(topics, clients, health);
    atTheEnd.add(watch::close);
    made.start();
    log.info("{} started; management on port {}", name, management.port());
  }

  /// Does something more when the service is closed, after its streams.
  public StreamsService atTheEnd(Runnable more) {
    atTheEnd.add(more);
    return this;
  }

  @Override
  public void await() throws InterruptedException {
    ended.await();
  }

  private void tell(State state) {
    switch (state) {
      case RUNNING -> {
        health.up(STREAMS, "running");
        Thread.ofVirtual().start(this::passOnMetrics);
      }
      case ERROR -> {
        health.down(STREAMS, "stopped by an error; see the log, then restart the service");
        ended.countDown();
      }
      case NOT_RUNNING -> {
        health.down(STREAMS, "stopped");
        ended.countDown();
      }
      default -> health.down(STREAMS, state.toString());
    }
  }

  /// Looks anew at what Kafka Streams tells: tasks came and went, and Micrometer itself looks only
  /// once a minute.
  private synchronized void passOnMetrics() {
    if (streamsMetrics != null) {
      streamsMetrics.close();
    }
    streamsMetrics = new KafkaStreamsMetrics(Objects.requireNonNull(streams, "streams"));
    streamsMetrics.bindTo(metrics);
  }

  private StreamThreadExceptionResponse startAfresh(Throwable exception) {
    if (exception instanceof Error) {
      log.error("{} cannot go on", name, exception);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (isReplaced(exception)) {
      log.error(
          "{} ends: another instance with the same instance.id has taken its place; give each an id of its own",
          name);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    log.error("{} aborts the transaction and starts the thread afresh", name, exception);
    threadRestarts.increment();
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /// A thread that were started afresh would take the place back, and so on without end.
  private static boolean isReplaced(Throwable exception) {
    Throwable cause = exception;
    while (cause != null && !(cause instanceof FencedInstanceIdException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  @Override
  public void close() {
    KafkaStreams running;
    synchronized (this) {
      running = streams;
    }
    if (running != null) {
      running.close(CLOSE_LIMIT);
    }
    synchronized (this) {
      if (streamsMetrics != null) {
        streamsMetrics.close();
      }
    }
    management.close();
    atTheEnd.forEach(Runnable::run);
    ended.countDown();
  }
}
