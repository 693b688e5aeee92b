package org.copydesk.e2e.compose;

import static java.util.stream.Collectors.joining;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.e2e.RunningSystem;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.utility.LogUtils;

/// The system that docker-compose.yml starts, on ports of its own.
///
/// @param compose the containers
/// @param project what the name of the compose project begins with
/// @param ports where they are published on this machine
record ComposeSystem(ComposeContainer compose, String project, Ports ports)
    implements RunningSystem {
  private static final Path HOME = Path.of(System.getProperty("copydesk.home", ".."));
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String REGISTRY = "registry";
  private static final String PROJECT_LABEL = "com.docker.compose.project";
  private static final String SERVICE_LABEL = "com.docker.compose.service";

  /// Why it cannot be started here; empty where it can.
  static Optional<String> obstacle() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of("no Docker engine answers");
    }
    return file().services().values().stream()
        .filter(service -> !service.definition().containsKey("profiles"))
        .map(service -> service.text("image"))
        .filter(image -> !isHere(image))
        .map(
            image -> "the image " + image + " is not here; docs/containers.md says how to build it")
        .findFirst();
  }

  private static ComposeFile file() {
    try {
      return ComposeFile.read(HOME, System.getenv());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHere(String image) {
    try {
      docker().inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException _) {
      return false;
    }
  }

  private static DockerClient docker() {
    return DockerClientFactory.lazyClient();
  }

  /// Starts it and waits until every service is ready.
  static ComposeSystem start(Map<String, String> settings) {
    Ports ports = new Ports(600);
    String project = "copydesk-e2e-" + ProcessHandle.current().pid() + "-";
    ComposeContainer compose =
        new ComposeContainer(project, HOME.resolve("docker-compose.yml").toFile())
            .withPull(false)
            .withEnv(settings)
            .withEnv(published(ports));
    ComposeSystem system = new ComposeSystem(compose, project, ports);
    try {
      compose.start();
      for (ServiceProcess service : ServiceProcess.values()) {
        system.awaitReady(service);
      }
      return system;
    } catch (RuntimeException e) {
      try (system) {
        throw new IllegalStateException(
            "docker-compose.yml did not start" + system.logsOfFailed(), e);
      }
    }
  }

  /// The variables of .env that move the published ports.
  private static Map<String, String> published(Ports ports) {
    Map<String, Integer> variables = new HashMap<>();
    variables.put("KAFKA_PORT", ports.broker());
    variables.put("REGISTRY_PORT", ports.registry());
    variables.put("HTTP_PORT", ports.http());
    variables.put("INGEST_MANAGEMENT_PORT", ports.management(ServiceProcess.INGEST));
    variables.put("ENRICH_MANAGEMENT_PORT", ports.management(ServiceProcess.ENRICH));
    variables.put("PUBLISH_MANAGEMENT_PORT", ports.management(ServiceProcess.PUBLISH));
    variables.put("MONITOR_MANAGEMENT_PORT", ports.management(ServiceProcess.MONITOR));
    variables.put("CONSOLE_PORT", ports.console());
    variables.put("CONSOLE_MANAGEMENT_PORT", ports.management(ServiceProcess.CONSOLE));
    Map<String, String> texts = new HashMap<>();
    variables.forEach((name, port) -> texts.put(name, port.toString()));
    return texts;
  }

  @Override
  public Cluster cluster() {
    return ports.cluster();
  }

  @Override
  public URI http() {
    return URI.create("http://127.0.0.1:" + ports.http());
  }

  @Override
  public void kill(ServiceProcess service) {
    docker().killContainerCmd(container(service.title())).withSignal("KILL").exec();
  }

  @Override
  public void launch(ServiceProcess service) {
    docker().startContainerCmd(container(service.title())).exec();
  }

  @Override
  public void awaitReady(ServiceProcess service) {
    await(URI.create("http://127.0.0.1:" + ports.management(service) + "/ready"));
  }

  @Override
  public void killRegistry() {
    docker().killContainerCmd(container(REGISTRY)).withSignal("KILL").exec();
  }

  @Override
  public void launchRegistry() {
    docker().startContainerCmd(container(REGISTRY)).exec();
    await(URI.create(cluster().registryUrl() + "/subjects"));
  }

  private String container(String service) {
    return compose.getContainerByServiceName(service).orElseThrow().getContainerId();
  }

  /// Asks until the answer is 200.
  private static void await(URI address) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < deadline) {
        if (answers(client, request)) {
          return;
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException(address + " did not answer with 200 within " + LIMIT);
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      keepLogs();
    } finally {
      compose.stop();
    }
  }

  /// Leaves the containers' logs in target/containers for whoever looks into a failure.
  private void keepLogs() {
    Path folder = HOME.resolve("e2e-tests/target/containers");
    for (Container container : containers("running", "exited")) {
      write(folder.resolve(label(container, SERVICE_LABEL) + ".log"), log(container));
    }
  }

  /// What the containers said that ended with an error.
  private String logsOfFailed() {
    return containers("exited").stream()
        .filter(container -> !container.getStatus().startsWith("Exited (0)"))
        .map(container ->
            "\n%s: %s\n%s"
                .formatted(label(container, SERVICE_LABEL), container.getStatus(), log(container)))
        .collect(joining());
  }

  /// Also those of a start that failed, of which Testcontainers does not tell.
  private List<Container> containers(String... statuses) {
    return docker()
        .listContainersCmd()
        .withStatusFilter(List.of(statuses))
        .withLabelFilter(List.of(PROJECT_LABEL, SERVICE_LABEL))
        .exec()
        .stream()
        .filter(container -> label(container, PROJECT_LABEL).startsWith(project))
        .toList();
  }

  private static String label(Container container, String name) {
    return container.getLabels().getOrDefault(name, "");
  }

  private static String log(Container container) {
    return LogUtils.getOutput(docker(), container.getId());
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
