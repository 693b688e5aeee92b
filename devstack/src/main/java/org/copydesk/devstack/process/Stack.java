package org.copydesk.devstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.Uuid;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.deploy.Deployment;

/// Broker, registry and the three services on this machine, each a process of its own, with their
/// data in one folder.
public final class Stack {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copydesk.news",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  private final Path home;
  private final Path data;
  private final Ports ports;
  private final Map<String, String> settings;
  private final HttpClient http = HttpClient.newHttpClient();

  /// A stack that may or may not run.
  ///
  /// @param home the project's folder
  /// @param data where all its files lie
  /// @param settings `COPYDESK_…` variables for the services, over the stack's own
  public Stack(Path home, Path data, Ports ports, Map<String, String> settings) {
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

  /// Starts whatever does not run yet, deploys topics and schemas, and waits until all is ready.
  ///
  /// @param progress is told what happens, in sentences
  public void start(Consumer<String> progress) {
    startPlatform(progress);
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
    checkPorts();
    long started = System.nanoTime();
    if (broker().process().isEmpty()) {
      startBroker();
    }
    if (registry().process().isEmpty()) {
      startRegistry();
    }
    broker().await(LIMIT, () -> isOpen(ports.broker()));
    progress.accept("Kafka answers on %s".formatted(cluster().bootstrapServers()));
    registry().await(LIMIT, this::registryAnswers);
    progress.accept("the schema registry answers on %s".formatted(cluster().registryUrl()));
    new Deployment(cluster()).deploy();
    progress.accept(
        "topics and schemas are there (%.1f s)".formatted((System.nanoTime() - started) / 1e9));
  }

  private void checkPorts() {
    Map<Integer, Daemon> owners = new HashMap<>();
    owners.put(ports.broker(), broker());
    owners.put(ports.controller(), broker());
    owners.put(ports.registry(), registry());
    owners.put(ports.registryManagement(), registry());
    owners.put(ports.http(), daemon(ServiceProcess.INGEST));
    for (ServiceProcess service : ServiceProcess.values()) {
      owners.put(ports.management(service), daemon(service));
    }
    owners.forEach((port, owner) -> {
      if (owner.process().isEmpty() && !isFree(port)) {
        throw new StackException(
            "port %d, which %s needs, is taken by another program; stop it, or move all ports with --port-offset 100"
                .formatted(port, owner.name()));
      }
    });
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
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

  private void startBroker() {
    Path properties = data.resolve("broker.properties");
    try {
      Files.createDirectories(data);
      Files.writeString(properties, brokerProperties());
      Path log = data.resolve("kafka");
      if (!Files.exists(log.resolve("meta.properties"))) {
        format(properties);
      }
    } catch (IOException e) {
      throw new StackException(
          "cannot write to %s (%s); is the disk full?".formatted(data, e.getMessage()), e);
    }
    broker()
        .start(
            java(
                "512m",
                home.resolve("devstack/target/lib") + "/*",
                "kafka.Kafka",
                properties.toString()),
            Map.of());
  }

  private void format(Path properties) throws IOException {
    List<String> command =
        java(
            "256m",
            home.resolve("devstack/target/lib") + "/*",
            "kafka.tools.StorageTool",
            "format",
            "--standalone",
            "--ignore-formatted",
            "-t",
            Uuid.randomUuid().toString(),
            "-c",
            properties.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(broker().log().toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new StackException("Kafka's storage could not be formatted; see " + broker().log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  private String brokerProperties() {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.bootstrap.servers=127.0.0.1:%d
    listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
    controller.listener.names=CONTROLLER
    log.dirs=%s
    auto.create.topics.enable=false
    message.max.bytes=%d
    replica.fetch.max.bytes=%d
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=4
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    group.initial.rebalance.delay.ms=0
    """
        .formatted(
            ports.controller(),
            ports.broker(),
            ports.controller(),
            data.resolve("kafka"),
            org.copydesk.schemas.Topic.MAX_RECORD_BYTES,
            org.copydesk.schemas.Topic.MAX_RECORD_BYTES);
  }

  private void startRegistry() {
    List<String> command = new ArrayList<>(List.of(javaProgram(), "-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(
        List.of(
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + ports.registry(),
            "-Dquarkus.management.host=127.0.0.1",
            "-Dquarkus.management.port=" + ports.registryManagement(),
            "-Dapicurio.rest.deletion.artifact.enabled=true",
            "-Dapicurio.storage.kind=sql",
            "-Dapicurio.storage.sql.kind=h2",
            "-Dapicurio.datasource.url=jdbc:h2:file:" + data.resolve("registry").resolve("db"),
            "-jar",
            registryJar().toString()));
    registry().start(command, Map.of());
  }

  private Path registryJar() {
    Path unpacked = home.resolve("devstack/target/registry");
    try (var files = Files.find(unpacked, 3, (path, _) -> path.endsWith("quarkus-run.jar"))) {
      return files
          .findFirst()
          .orElseThrow(() ->
              new StackException(
                  "the registry is missing below "
                      + unpacked
                      + "; run ./mvnw -DskipTests package"));
    } catch (IOException e) {
      throw new StackException(
          "the registry is missing below " + unpacked + "; run ./mvnw -DskipTests package", e);
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
    try {
      HttpRequest request =
          HttpRequest.newBuilder(readyAddress(service)).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException _) {
      return "";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private URI readyAddress(ServiceProcess service) {
    return URI.create("http://127.0.0.1:" + ports.management(service) + "/ready");
  }

  /// Starts a service, unless it runs.
  public void launch(ServiceProcess service) {
    if (daemon(service).process().isPresent()) {
      return;
    }
    Path target = home.resolve(service.title()).resolve("target");
    Map<String, String> environment = new HashMap<>();
    environment.put("COPYDESK_KAFKA_BOOTSTRAP_SERVERS", cluster().bootstrapServers());
    environment.put("COPYDESK_SCHEMA_REGISTRY_URL", cluster().registryUrl());
    environment.put("COPYDESK_STATE_DIR", data.resolve("state").toString());
    environment.put("COPYDESK_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
    environment.put("COPYDESK_LOG_LEVEL", "INFO");
    environment.put("COPYDESK_HTTP_PORT", Integer.toString(ports.http()));
    environment.putAll(settings);
    String classPath =
        target.resolve(service.title() + ".jar") + ":" + target.resolve("lib") + "/*";
    daemon(service).start(java("512m", classPath, service.main()), environment);
  }

  /// Waits until a service is ready.
  public void awaitReady(ServiceProcess service) {
    daemon(service).await(LIMIT, () -> status(readyAddress(service).toString()) == 200);
  }

  private static List<String> java(String heap, String classPath, String... mainAndArguments) {
    List<String> command = new ArrayList<>(List.of(javaProgram(), "-Xmx" + heap));
    command.addAll(JVM);
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(mainAndArguments));
    return command;
  }

  private static String javaProgram() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// Stops everything, services first.
  public void stop() {
    daemons().reversed().forEach(Daemon::stop);
  }
}
