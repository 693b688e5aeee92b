package org.copydesk.e2e.watch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Prometheus of this machine with our configuration and rules, in a hurry: it looks every
/// second. Where none is installed, the test that asks for it is skipped.
///
/// @param process runs until it is closed
/// @param address where it answers
record Prometheus(Process process, URI address, HttpClient client) implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Starts one.
  ///
  /// @param folder where its files lie, new for each
  /// @param ports of our targets, by the service; targets without one are left out
  /// @param rules the text of alerts.yml
  static Prometheus start(Path folder, Map<String, Integer> ports, String rules) throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("alerts.yml"), rules);
    Files.writeString(folder.resolve("prometheus.yml"), configuration(ports));
    int port = freePort();
    Process process =
        started(
            folder,
            "prometheus",
            "--config.file=prometheus.yml",
            "--storage.tsdb.path=data",
            "--web.listen-address=127.0.0.1:" + port);
    URI address = URI.create("http://127.0.0.1:" + port);
    Prometheus prometheus = new Prometheus(process, address, HttpClient.newHttpClient());
    await().atMost(LIMIT).ignoreExceptions().until(() -> prometheus.status("/-/ready") == 200);
    return prometheus;
  }

  /// Ours, with the addresses that the services have here.
  private static String configuration(Map<String, Integer> ports) throws IOException {
    return Files.readAllLines(AlertRules.FOLDER.resolve("prometheus.yml")).stream()
        .map(line -> line.replaceFirst("_interval: .*", "_interval: 1s"))
        .map(line -> {
          String service = line.strip().replaceFirst("- ", "").replaceFirst(":\\d+$", "");
          return ports.containsKey(service)
              ? line.replaceFirst("- .*", "- 127.0.0.1:" + ports.get(service))
              : line;
        })
        .filter(line -> !line.strip().matches("- [a-z]+-service:\\d+"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Process started(Path folder, String... command) {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("prometheus.log").toFile())
          .start();
    } catch (IOException e) {
      String reason = "no prometheus, so none scrapes the services: apt-get install prometheus";
      System.out.println(reason);
      assumeTrue(false, reason);
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private int status(String path) throws IOException, InterruptedException {
    return send(path).statusCode();
  }

  private HttpResponse<String> send(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode data(String question) throws IOException, InterruptedException {
    return JSON.readTree(send("/api/v1/" + question).body()).path("data");
  }

  /// The health of each target: `up`, `down`, or `unknown` before the first look.
  List<String> targets() throws IOException, InterruptedException {
    return data("targets")
        .path("activeTargets")
        .valueStream()
        .map(target -> target.path("health").asString())
        .toList();
  }

  /// The health of each rule, by its name: `ok`, `err`, or `unknown` before the first look.
  Map<String, String> rules() throws IOException, InterruptedException {
    return data("rules")
        .path("groups")
        .valueStream()
        .flatMap(group -> group.path("rules").valueStream())
        .collect(
            Collectors.toMap(
                rule -> rule.path("name").asString(), rule -> rule.path("health").asString()));
  }

  /// The alerts that fire: alert and service.
  List<String> firing() throws IOException, InterruptedException {
    return data("alerts")
        .path("alerts")
        .valueStream()
        .filter(alert -> alert.path("state").asString().equals("firing"))
        .map(alert -> alert.path("labels"))
        .map(labels ->
            "%s %s"
                .formatted(labels.path("alertname").asString(), labels.path("service").asString()))
        .toList();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    client.close();
  }
}
