package org.copydesk.devstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.deploy.Deployment;

/// Broker, registry, services, monitor and console on this machine, each a process of its own, with
/// their data in one folder.
public final class Stack {
  /// Kafka alone sets some 50 MB of index files aside for its topics.
  private static final long LEAST_DISK_BYTES = 512L << 20;

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Path NICE = Path.of("/usr/bin/nice");
  private final Path home;
  private final Path data;
  private final Ports ports;
  private final Map<String, String> settings;
  private final Optional<Detour> detour;
  private final HttpClient http = HttpClient.newHttpClient();

  /// A stack that may or may not run.
  ///
  /// @param home the project's folder
  /// @param data where all its files lie
  /// @param settings `COPYDESK_…` variables for the services, over the stack's own
  public Stack(Path home, Path data, Ports ports, Map<String, String> settings) {
    this(home, data, ports, settings, Optional.empty());
  }

  /// A stack whose broker can be reached over a detour as well.
  ///
  /// @param settings as above; services take the detour where these name its port
  public Stack(
      Path home, Path data, Ports ports, Map<String, String> settings, Optional<Detour> detour) {
    this.detour = detour;
    this.home = home.toAbsolutePath();
    this.data = data.toAbsolutePath();
    this.ports = ports;
    this.settings = Map.copyOf(settings);
  }

  /// Its ports.
  public Ports ports() {
    return ports;
  }

  /// Its broker and registry, whether they run or not.
  public Cluster cluster() {
    return ports.cluster();
  }

  /// The process of a service.
  public Daemon daemon(ServiceProcess service) {
    return new Daemon(service.title(), data);
  }

  /// The broker's process.
  public Daemon broker() {
    return new Daemon("broker", data);
  }

  /// The registry's process.
  public Daemon registry() {
    return new Daemon("registry", data);
  }

  /// All processes, in the order in which they start.
  public List<Daemon> daemons() {
    List<Daemon> all = new ArrayList<>(List.of(broker(), registry()));
    for (ServiceProcess service : ServiceProcess.values()) {
      all.add(daemon(service));
    }
    return all;
  }

  /// Whether broker and registry run.
  public boolean isRunning() {
    return broker().process().isPresent() && registry().process().isPresent();
  }

  /// Starts it with as many partitions as the catalogue says, where it is new.
  ///
  /// @param progress is told what happens, in sentences
  public void start(Consumer<String> progress) {
    start(progress, OptionalInt.empty());
  }

  /// Starts whatever does not run yet, deploys topics and schemas, and waits until all is ready.
  ///
  /// @param progress is told what happens, in sentences
  /// @param partitions of its topics, as {@link Deployment#deploy} takes them
  public void start(Consumer<String> progress, OptionalInt partitions) {
    startPlatform(progress, partitions);
    for (ServiceProcess service : ServiceProcess.values()) {
      launch(service);
    }
    for (ServiceProcess service : ServiceProcess.values()) {
      awaitReady(service);
      progress.accept(
          "%s is ready on management port %d"
              .formatted(service.title(), ports.management(service)));
    }
  }

  /// Starts broker and registry and deploys topics and schemas.
  public void startPlatform(Consumer<String> progress) {
    startPlatform(progress, OptionalInt.empty());
  }

  private void startPlatform(Consumer<String> progress, OptionalInt partitions) {
    checkPorts();
    checkDisk();
    long started = System.nanoTime();
    launchBroker();
    if (registry().process().isEmpty()) {
      new Registry(registry(), home.resolve("devstack/target/registry"), data, ports).start();
    }
    awaitBroker();
    progress.accept("Kafka answers on %s".formatted(cluster().bootstrapServers()));
    registry().await(LIMIT, this::registryAnswers);
    progress.accept("the schema registry answers on %s".formatted(cluster().registryUrl()));
    new Deployment(cluster()).deploy(partitions);
    progress.accept(
        "topics and schemas are there (%.1f s)".formatted((System.nanoTime() - started) / 1e9));
  }

  /// Starts the broker, unless it runs.
  public void launchBroker() {
    if (broker().process().isEmpty()) {
      new Broker(broker(), home.resolve("broker/target"), data, ports, detour).start();
    }
  }

  /// Waits until the broker can be connected to.
  public void awaitBroker() {
    broker().await(LIMIT, () -> isOpen(ports.broker()));
  }

  private void checkPorts() {
    Map<Integer, Daemon> owners = new HashMap<>();
    owners.put(ports.broker(), broker());
    owners.put(ports.controller(), broker());
    owners.put(ports.registry(), registry());
    owners.put(ports.registryManagement(), registry());
    owners.put(ports.http(), daemon(ServiceProcess.INGEST));
    owners.put(ports.console(), daemon(ServiceProcess.CONSOLE));
    for (ServiceProcess service : ServiceProcess.values()) {
      owners.put(ports.management(service), daemon(service));
    }
    owners.forEach((port, owner) -> {
      if (owner.process().isEmpty() && !Ports.isFree(port)) {
        throw new StackException(
            "port %d, which %s needs, is taken by another program; stop it, or move all ports with --port-offset 100"
                .formatted(port, owner.name()));
      }
    });
  }

  private void checkDisk() {
    try {
      Files.createDirectories(data);
      long free = Files.getFileStore(data).getUsableSpace();
      if (free < LEAST_DISK_BYTES) {
        throw new StackException(
            "only %d MB are free in %s, and the stack needs %d MB; make room, or choose another folder with --data"
                .formatted(free >> 20, data, LEAST_DISK_BYTES >> 20));
      }
    } catch (IOException e) {
      throw new StackException(
          "cannot write to %s (%s); choose another folder with --data"
              .formatted(data, e.getMessage()),
          e);
    }
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private boolean registryAnswers() {
    return status(cluster().registryUrl() + "/subjects") == 200;
  }

  private int status(String url) {
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(2)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /// What a service says of itself on /ready; empty where it does not answer.
  public String readiness(ServiceProcess service) {
    return said(readyAddress(service));
  }

  /// What a service says on /metrics, in Prometheus' text format; empty where it does not answer.
  public String metrics(ServiceProcess service) {
    return said(management(service, "/metrics"));
  }

  private String said(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException _) {
      return "";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private URI readyAddress(ServiceProcess service) {
    return management(service, "/ready");
  }

  private URI management(ServiceProcess service, String path) {
    return URI.create("http://127.0.0.1:" + ports.management(service) + path);
  }

  /// Starts a service, unless it runs.
  public void launch(ServiceProcess service) {
    if (daemon(service).process().isEmpty()) {
      launch(service, Program.of(service, home).startCache(data).options());
    }
  }

  /// Starts a service with further options of the JVM.
  void launch(ServiceProcess service, List<String> options) {
    Map<String, String> environment = new HashMap<>();
    environment.put("COPYDESK_KAFKA_BOOTSTRAP_SERVERS", cluster().bootstrapServers());
    environment.put("COPYDESK_SCHEMA_REGISTRY_URL", cluster().registryUrl());
    environment.put("COPYDESK_STATE_DIR", data.resolve("state").toString());
    environment.put("COPYDESK_INSTANCE_ID", "devstack");
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("COPYDESK_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
    environment.put("COPYDESK_LOG_LEVEL", "INFO");
    environment.put("COPYDESK_LIBRARY_LOG_LEVEL", "WARN");
    environment.put("COPYDESK_HTTP_PORT", Integer.toString(ports.http()));
    environment.put("COPYDESK_CONSOLE_PORT", Integer.toString(ports.console()));
    environment.put("COPYDESK_CONSOLE_SERVICES", managementAddresses());
    environment.putAll(settings);
    daemon(service).start(Program.of(service, home).command(options), environment);
  }

  private String managementAddresses() {
    return Stream.of(ServiceProcess.values())
        .filter(service -> service != ServiceProcess.CONSOLE)
        .map(service ->
            "%s=http://127.0.0.1:%d".formatted(service.title(), ports.management(service)))
        .collect(Collectors.joining(","));
  }

  /// Waits until a service is ready.
  public void awaitReady(ServiceProcess service) {
    daemon(service).await(LIMIT, () -> status(readyAddress(service).toString()) == 200);
  }

  /// Lets every service that does not know it yet learn its own start, so that it starts sooner
  /// from now on: see {@link StartCache}. It takes half a minute each, one after another.
  public void learnToStart() throws IOException {
    Map<ServiceProcess, StartCache> unlearned = unlearned();
    if (!unlearned.isEmpty()) {
      lesson().take(unlearned);
    }
  }

  private Map<ServiceProcess, StartCache> unlearned() {
    Map<ServiceProcess, StartCache> unlearned = new EnumMap<>(ServiceProcess.class);
    for (ServiceProcess service : ServiceProcess.values()) {
      StartCache cache = Program.of(service, home).startCache(data);
      if (!cache.isThere()) {
        unlearned.put(service, cache);
      }
    }
    return unlearned;
  }

  /// The same in the background, behind everything else that the machine has to do.
  ///
  /// @param command the command line of a program that calls {@link #learnToStart}
  public void learnToStartBehind(List<String> command) {
    if (!unlearned().isEmpty() && lessons().process().isEmpty() && Files.isExecutable(NICE)) {
      List<String> behind = new ArrayList<>(List.of(NICE.toString(), "-n", "19"));
      behind.addAll(Jvm.command("128m", command));
      lessons().start(behind, Map.of());
    }
  }

  private StartLesson lesson() {
    return new StartLesson(home, data.resolve("start/lesson"));
  }

  private Daemon lessons() {
    return new Daemon("learn-to-start", data);
  }

  /// Stops everything, services first.
  public void stop() {
    lessons().stop();
    lesson().end();
    daemons().reversed().forEach(Daemon::stop);
  }
}
