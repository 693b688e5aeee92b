package org.copydesk.service.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
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

  private final String name;
  private final Health health;
  private final PrometheusMeterRegistry metrics;
  private final Counter threadRestarts;
  private final ManagementServer management;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Runnable> atTheEnd = new CopyOnWriteArrayList<>();
  private final KafkaStreams streams;
  private KafkaStreamsMetrics streamsMetrics;

  /// Prepares a service; its management port answers from now on, not ready yet.
  ///
  /// @param topology builds the topology, given the registry for its metrics
  public static StreamsService prepare(
      String name,
      Function<MeterRegistry, Topology> topology,
      Map<String, Object> config,
      Management address,
      Health health) {
    return new StreamsService(name, topology, config, address, health);
  }

  private StreamsService(
      String name,
      Function<MeterRegistry, Topology> topology,
      Map<String, Object> config,
      Management address,
      Health health) {
    this.name = name;
    this.health = health;
    health.down(STREAMS, "starting");
    metrics = ServiceMetrics.of(name);
    HealthMetrics.bind(
        health, List.of(STREAMS, TopicGate.TOPICS, RegistryPatience.REGISTRY), metrics);
    ServiceMetrics.disk(metrics, Path.of((String) config.get(StreamsConfig.STATE_DIR_CONFIG)));
    DeadLetters.in(metrics);
    threadRestarts =
        Counter.builder("copydesk.thread.restarts")
            .description("How often a transaction was aborted and a stream thread started afresh")
            .register(metrics);
    Properties properties = new Properties();
    properties.putAll(config);
    properties.put(DeadLetters.REGISTRY, metrics);
    streams = new KafkaStreams(topology.apply(metrics), properties);
    streams.setStateListener((now, before) -> tell(now));
    streams.setUncaughtExceptionHandler(this::startAfresh);
    management = ManagementServer.start(address.host(), address.port(), health, metrics);
    streamsMetrics = new KafkaStreamsMetrics(streams);
    streamsMetrics.bindTo(metrics);
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
    TopicGate.await(topics, clients, health);
    streams.start();
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
    streamsMetrics.close();
    streamsMetrics = new KafkaStreamsMetrics(streams);
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
    streams.close(CLOSE_LIMIT);
    synchronized (this) {
      streamsMetrics.close();
    }
    management.close();
    atTheEnd.forEach(Runnable::run);
    ended.countDown();
  }
}
