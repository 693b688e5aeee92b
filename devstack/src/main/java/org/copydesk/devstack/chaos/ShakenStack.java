package org.copydesk.devstack.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.copydesk.devstack.chaos.FaultyLine.Mood;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.process.Daemon;
import org.copydesk.devstack.process.Detour;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.Stack;
import org.copydesk.devstack.process.StackException;

/// A stack whose services reach broker and registry over lines that can be broken, and which are
/// started again when they end, as any orchestrator does.
final class ShakenStack implements AutoCloseable {
  static final List<ServiceProcess> SERVICES =
      List.of(ServiceProcess.INGEST, ServiceProcess.ENRICH, ServiceProcess.PUBLISH);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "COPYDESK_HTTP_TOKENS",
          Post.tokens(Newsrooms.POSTING),
          // Lives are short; a second compiler is not worth its time.
          "JDK_JAVA_OPTIONS",
          "-XX:TieredStopAtLevel=1");

  private static final int BROKER_DETOUR = 9094;
  private static final int BROKER_LINE = 9095;
  private static final int REGISTRY_LINE = 8083;
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration DUMP_TAKES = Duration.ofSeconds(2);

  private final Stack stack;
  private final FaultyLine toBroker;
  private final FaultyLine toRegistry;
  private final Optional<SmallDisk> disk;
  private final Consumer<String> tell;
  private final Set<ServiceProcess> down = EnumSet.noneOf(ServiceProcess.class);
  private final Map<ServiceProcess, Integer> ended = new EnumMap<>(ServiceProcess.class);
  private volatile boolean closing;

  /// Prepares it; nothing runs yet but the lines.
  ///
  /// @param settings `COPYDESK_…` variables for the services
  /// @param tell is told what happens by itself
  ShakenStack(
      Path home, Path data, Ports ports, Map<String, String> settings, Consumer<String> tell) {
    this.tell = tell;
    int offset = ports.offset();
    try {
      toBroker = new FaultyLine(BROKER_LINE + offset, BROKER_DETOUR + offset);
      toRegistry = new FaultyLine(REGISTRY_LINE + offset, ports.registry());
    } catch (IOException e) {
      throw new StackException(
          "ports %d and %d are needed for the lines (%s); move all ports with --port-offset"
              .formatted(BROKER_LINE + offset, REGISTRY_LINE + offset, e.getMessage()),
          e);
    }
    Map<String, String> all = new HashMap<>(SETTINGS);
    all.putAll(settings);
    all.put("COPYDESK_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + toBroker.port());
    all.put(
        "COPYDESK_SCHEMA_REGISTRY_URL",
        "http://127.0.0.1:%d/apis/ccompat/v7".formatted(toRegistry.port()));
    disk = SmallDisk.over(data.resolve("state").resolve(Plan.ON_SMALL_DISK.title()));
    stack =
        new Stack(
            home,
            data,
            ports,
            all,
            Optional.of(new Detour(BROKER_DETOUR + offset, BROKER_LINE + offset)));
  }

  /// Its broker and registry, over no line: for senders and for the auditor.
  Cluster cluster() {
    return stack.cluster();
  }

  /// Where ingest-service takes documents.
  int httpPort() {
    return stack.ports().http();
  }

  /// Whether the disk of a service's state can be filled.
  boolean hasSmallDisk() {
    return disk.isPresent();
  }

  /// Starts broker and registry.
  void startPlatform() {
    stack.startPlatform(tell);
  }

  /// Starts the services and watches over them from now on.
  void startServices() {
    SERVICES.forEach(stack::launch);
    SERVICES.forEach(stack::awaitReady);
    Thread.ofVirtual().name("keeper").start(this::keep);
  }

  private void keep() {
    while (!closing) {
      SERVICES.forEach(this::keep);
      pause(LOOK);
    }
  }

  private synchronized void keep(ServiceProcess service) {
    if (!closing && !down.contains(service) && stack.daemon(service).process().isEmpty()) {
      ended.merge(service, 1, Integer::sum);
      tell.accept("%s ended by itself and is started again".formatted(service.title()));
      stack.launch(service);
    }
  }

  /// How often services ended by themselves.
  Map<ServiceProcess, Integer> ended() {
    return Map.copyOf(ended);
  }

  /// Services that are not ready, and what they say.
  Map<ServiceProcess, String> notReady() {
    Map<ServiceProcess, String> notReady = new EnumMap<>(ServiceProcess.class);
    for (ServiceProcess service : SERVICES) {
      String ready = stack.readiness(service);
      if (ready.isEmpty() || ready.contains(": down: ")) {
        notReady.put(service, ready);
      }
    }
    return notReady;
  }

  /// What a service that does not come back is at.
  List<String> symptoms(ServiceProcess service) {
    signal(stack.daemon(service), "-QUIT");
    pause(DUMP_TAKES);
    return Symptoms.of(stack.daemon(service).log());
  }

  /// A fault begins.
  void begin(Fault fault) {
    switch (fault) {
      case Fault.Kill(ServiceProcess service) -> kill(service);
      case Fault.KillBroker() -> stack.broker().kill();
      case Fault.Pause(ServiceProcess service) -> signal(stack.daemon(service), "-STOP");
      case Fault.PauseBroker() -> signal(stack.broker(), "-STOP");
      case Fault.RollingRestart() -> SERVICES.forEach(this::restart);
      case Fault.FullDisk(ServiceProcess service) ->
          disk.ifPresent(small -> {
            small.fill();
            kill(service);
          });
      case Fault.Registry(Fault.RegistryTrouble trouble) -> toRegistry.become(Moods.of(trouble));
      case Fault.Line(Fault.LineTrouble trouble) -> toBroker.become(Moods.of(trouble));
      case Fault.Poison _, Fault.Flood _ -> throw new IllegalArgumentException(fault.toString());
    }
  }

  /// A fault is over.
  void end(Fault fault) {
    switch (fault) {
      case Fault.KillBroker() -> {
        stack.launchBroker();
        stack.awaitBroker();
      }
      case Fault.Pause(ServiceProcess service) -> signal(stack.daemon(service), "-CONT");
      case Fault.PauseBroker() -> signal(stack.broker(), "-CONT");
      case Fault.FullDisk _ -> disk.ifPresent(SmallDisk::empty);
      case Fault.Registry _ -> toRegistry.become(new Mood.Open());
      case Fault.Line _ -> toBroker.become(new Mood.Open());
      case Fault.Kill _, Fault.RollingRestart _, Fault.Poison _, Fault.Flood _ -> {}
    }
  }

  private synchronized void kill(ServiceProcess service) {
    stack.daemon(service).kill();
    stack.launch(service);
  }

  private void restart(ServiceProcess service) {
    synchronized (this) {
      down.add(service);
    }
    stack.daemon(service).stop();
    synchronized (this) {
      stack.launch(service);
      down.remove(service);
    }
  }

  private static void signal(Daemon daemon, String signal) {
    daemon
        .process()
        .ifPresent(process -> {
          try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
          } catch (IOException e) {
            throw new StackException("kill %s cannot be run".formatted(signal), e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
          }
        });
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    for (ServiceProcess service : SERVICES) {
      signal(stack.daemon(service), "-CONT");
    }
    signal(stack.broker(), "-CONT");
    toRegistry.become(new Mood.Open());
    toBroker.become(new Mood.Open());
    stack.stop();
    toRegistry.close();
    toBroker.close();
    disk.ifPresent(SmallDisk::close);
  }
}
