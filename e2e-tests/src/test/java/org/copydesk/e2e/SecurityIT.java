package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.copydesk.devstack.Copydesk;
import org.copydesk.devstack.access.Role;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NotRunning;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.kafka.TestCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Services and commands on brokers and a registry that ask who comes, over TLS; and that what they
/// were told in secret is repeated nowhere.
class SecurityIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String TOKEN = "canary-token-of-the-desk";

  @TempDir private static Path log;
  @TempDir private static Path state;
  private static GuardedSystem system;

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    system = new GuardedSystem(log, state);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void wrongPasswordIsRefused() {
    assertThatThrownBy(() -> describe(system.broker().asUser("operator", "guess")))
        .hasCauseInstanceOf(SaslAuthenticationException.class);
    assertThatThrownBy(() -> describe(system.broker().asUser("nobody", "guess")))
        .hasCauseInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void brokerThatCannotProveItselfIsNotTalkedTo() throws Exception {
    Map<String, Object> client = new HashMap<>(system.broker().asUser("operator"));
    client.put("ssl.truststore.location", TestCertificate.in(folder).trusted().toString());
    assertThatThrownBy(() -> describe(client))
        .hasCauseInstanceOf(SslAuthenticationException.class);
  }

  private static void describe(Map<String, Object> client) throws Exception {
    try (Admin admin = Admin.create(client)) {
      admin.describeCluster().nodes().get();
    }
  }

  @Test
  void registryWithoutItsPasswordOrItsCertificateIsNotTalkedTo() {
    Map<String, Object> registry = new HashMap<>(system.registry().settings());
    registry.put("schema.registry.basic.auth.user.info", "copydesk:guess");
    registry.put("schema.registry.basic.auth.credentials.source", "USER_INFO");
    Map<String, Object> kafka = system.broker().asUser("operator");
    assertThatThrownBy(() -> new Cluster(kafka, registry).answering())
        .isInstanceOf(NotRunning.class)
        .hasMessageContaining("registry does not answer")
        .hasMessageNotContaining("guess");
    assertThatThrownBy(() ->
            new Cluster(kafka, Map.of("schema.registry.url", system.registry().url())).answering())
        .isInstanceOf(NotRunning.class)
        .hasMessageContaining("registry does not answer");
  }

  private record Ended(int code, String output) {}

  private static List<String> java(String main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.copydesk.news",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(arguments);
    return command;
  }

  /// Runs a command as a person does whose settings stand in a file and whose secrets in others.
  private Ended copydesk(Role role, String... arguments) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(java(Copydesk.class.getName(), List.of(arguments)))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("COPYDESK_"));
    builder.environment().put("COPYDESK_CONFIG", settingsWithSecretsInFiles(role).toString());
    builder.environment().put("COPYDESK_LOG_LEVEL", "DEBUG");
    builder.environment().put("COPYDESK_LIBRARY_LOG_LEVEL", "DEBUG");
    Process process = builder.start();
    assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private Path settingsWithSecretsInFiles(Role role) throws IOException {
    StringBuilder properties = new StringBuilder();
    for (Map.Entry<String, String> setting : system.settings(role).entrySet()) {
      if (isSecret(setting.getKey())) {
        Path file = Files.writeString(folder.resolve(setting.getKey()), setting.getValue());
        properties.append(setting.getKey()).append(".file=").append(file).append('\n');
      } else {
        properties.append(setting.getKey()).append('=').append(setting.getValue()).append('\n');
      }
    }
    return Files.writeString(folder.resolve(role.title() + ".properties"), properties);
  }

  private static boolean isSecret(String key) {
    return key.endsWith("password") || key.endsWith("jaas.config") || key.endsWith("user.info");
  }

  private static List<String> secretsOf(Role role) {
    return List.of(
        EmbeddedBroker.password(role.title()), GuardedRegistry.PASSWORD, TestCertificate.PASSWORD);
  }

  @Test
  void commandsReachAGuardedSystemWithTheSettingsOfTheServices() throws Exception {
    Path story = Files.writeString(folder.resolve("story.txt"), "Ferry sails\n\nIt sails again.\n");
    Ended published =
        copydesk(Role.NEWSROOM, "publish", "--source", "desk", story.toString());
    assertThat(published.code()).as(published.output()).isZero();
    assertThat(published.output()).contains("ACCEPTED");
    Ended described = copydesk(Role.OPERATOR, "topics", "describe");
    assertThat(described.code()).as(described.output()).isZero();
    assertThat(described.output()).contains("news.published.v1");
    Ended deployed = copydesk(Role.OPERATOR, "topics", "create");
    assertThat(deployed.code()).as(deployed.output()).isZero();
    for (Ended ended : List.of(published, described, deployed)) {
      assertThat(ended.output())
          .doesNotContain(secretsOf(Role.NEWSROOM))
          .doesNotContain(secretsOf(Role.OPERATOR));
    }
  }

  private record Ports(int http, int management) {
    static Ports free() throws IOException {
      try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
          ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return new Ports(one.getLocalPort(), other.getLocalPort());
      }
    }
  }

  @Test
  void secretsOfAServiceStandInNoLogNoMetricAndNoCommandLine() throws Exception {
    Ports ports = Ports.free();
    Path output = folder.resolve("ingest.log");
    Process ingest = ingest(ports, output);
    try {
      await()
          .atMost(LIMIT)
          .until(() ->
              get(ports.management(), "/ready").filter(ready -> ready.statusCode() == 200).isPresent());
      assertThat(post(ports, TOKEN).statusCode()).isEqualTo(202);
      assertThat(post(ports, TOKEN + "-guess").statusCode()).isEqualTo(401);

      String metrics = get(ports.management(), "/metrics").orElseThrow().body();
      String ready = get(ports.management(), "/ready").orElseThrow().body();
      String commandLine =
          Files.readString(Path.of("/proc", Long.toString(ingest.pid()), "cmdline"), UTF_8);
      ingest.destroy();
      assertThat(ingest.waitFor(60, TimeUnit.SECONDS)).isTrue();
      String said = Files.readString(output);
      assertThat(said).contains("DEBUG").contains("SASL_SSL");
      List<String> secrets = new ArrayList<>(secretsOf(Role.INGEST));
      secrets.add(TOKEN);
      secrets.add(hash(TOKEN));
      for (String secret : secrets) {
        assertThat(said.lines().filter(line -> line.contains(secret)).toList()).isEmpty();
        assertThat(metrics + ready + commandLine).doesNotContain(secret);
      }
    } finally {
      ingest.destroyForcibly();
    }
  }

  private Process ingest(Ports ports, Path output) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(java("org.copydesk.ingest.IngestMain", List.of()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("COPYDESK_"));
    environment.putAll(GuardedSystem.environment(system.settings(Role.INGEST)));
    environment.put("COPYDESK_STATE_DIR", folder.resolve("state").toString());
    environment.put("COPYDESK_HTTP_PORT", Integer.toString(ports.http()));
    environment.put("COPYDESK_HTTP_TOKENS", "desk=" + hash(TOKEN));
    environment.put("COPYDESK_MANAGEMENT_PORT", Integer.toString(ports.management()));
    environment.put("COPYDESK_LOG_LEVEL", "DEBUG");
    environment.put("COPYDESK_LIBRARY_LOG_LEVEL", "DEBUG");
    return builder.start();
  }

  private Optional<HttpResponse<String>> get(int port, String path) {
    return answer(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
  }

  private HttpResponse<String> post(Ports ports, String token) {
    return answer(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + ports.http() + "/v1/raw/desk/canary"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("Canary sings\n\nIt sings in the mine.\n")))
        .orElseThrow();
  }

  private Optional<HttpResponse<String>> answer(HttpRequest.Builder request) {
    try {
      return Optional.of(
          http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString()));
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String token) throws Exception {
    return HexFormat.of()
        .formatHex(
            java.security.MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
  }
}
