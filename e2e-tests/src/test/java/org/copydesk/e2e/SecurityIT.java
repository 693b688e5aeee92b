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
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.copydesk.devstack.Copydesk;
import org.copydesk.devstack.access.Role;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NotRunning;
import org.copydesk.schemas.Topics;
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
    assertThatThrownBy(() -> describe(client)).hasCauseInstanceOf(SslAuthenticationException.class);
  }

  private static void describe(Map<String, Object> client) throws Exception {
    try (Admin admin = Admin.create(client)) {
      admin.describeCluster().nodes().get();
    }
  }

  @Test
  void registryWithoutItsPasswordOrItsCertificateIsNotTalkedTo() {
    Map<String, Object> registry = new HashMap<>(system.registry().client());
    registry.put("schema.registry.basic.auth.user.info", "copydesk:guess");
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

  @Test
  void recordOfTwentyMegabytesIsRefusedByTheProducerAndWhereItIsNotByTheBroker() {
    byte[] huge = new byte[20 * 1024 * 1024];
    new Random(20).nextBytes(huge);
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.RAW.name(), "huge", huge);
    try (KafkaProducer<String, byte[]> careful = system.producer(Role.NEWSROOM, Map.of());
        KafkaProducer<String, byte[]> careless =
            system.producer(
                Role.NEWSROOM, Map.of("max.request.size", 64 << 20, "buffer.memory", 64L << 20))) {
      for (KafkaProducer<String, byte[]> producer : List.of(careful, careless)) {
        assertThatThrownBy(() -> producer.send(record).get())
            .hasCauseInstanceOf(RecordTooLargeException.class);
      }
    }
  }

  private record Ended(int code, String output) {}

  /// Runs a command as a person does whose settings stand in a file and whose secrets in others.
  private Ended copydesk(Role role, String... arguments) throws Exception {
    Map<String, String> environment =
        Map.of(
            "COPYDESK_CONFIG",
            settingsWithSecretsInFiles(role).toString(),
            "COPYDESK_LOG_LEVEL",
            "DEBUG",
            "COPYDESK_LIBRARY_LOG_LEVEL",
            "DEBUG");
    Path output = Files.createTempFile(folder, "output", ".txt");
    try (JavaProcess command =
        JavaProcess.start("512m", environment, output, Copydesk.class.getName(), arguments)) {
      return new Ended(command.code(LIMIT), command.said());
    }
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
    Ended published = copydesk(Role.NEWSROOM, "publish", "--source", "desk", story.toString());
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
    try (JavaProcess ingest = ingest(ports)) {
      await()
          .atMost(LIMIT)
          .until(() ->
              get(ports.management(), "/ready")
                  .filter(ready -> ready.statusCode() == 200)
                  .isPresent());
      Path drop = Files.createDirectories(folder.resolve("drop/incoming/desk"));
      Files.writeString(drop.resolve("dropped.txt"), "Boats sail\n\nThey sail in the morning.\n");
      assertThat(post(ports, TOKEN).statusCode()).isEqualTo(202);
      assertThat(post(ports, TOKEN + "-guess").statusCode()).isEqualTo(401);

      Path done = folder.resolve("drop/done/desk");
      await().atMost(LIMIT).until(() -> !filesBelow(done).isEmpty());
      String shown =
          get(ports.management(), "/metrics").orElseThrow().body()
              + get(ports.management(), "/ready").orElseThrow().body()
              + ingest.commandLine();
      assertThat(shown).contains("edge: up: listens on port " + ports.http());
      ingest.process().destroy();
      ingest.code(LIMIT);
      assertThat(ingest.said())
          .contains("DEBUG")
          .contains("SASL_SSL")
          .doesNotContain("AuthorizationException", "AuthorizationFailed");
      List<String> secrets = new ArrayList<>(secretsOf(Role.INGEST));
      secrets.addAll(List.of(TOKEN, hash(TOKEN)));
      for (String secret : secrets) {
        assertThat(ingest.said().lines().filter(line -> line.contains(secret))).isEmpty();
        assertThat(shown).doesNotContain(secret);
      }
    }
  }

  private static List<Path> filesBelow(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private JavaProcess ingest(Ports ports) throws Exception {
    Map<String, String> environment =
        new HashMap<>(GuardedSystem.environment(system.settings(Role.INGEST)));
    environment.put("COPYDESK_STATE_DIR", folder.resolve("state").toString());
    environment.put("COPYDESK_DROP_FOLDER", folder.resolve("drop").toString());
    environment.put("COPYDESK_DROP_SETTLE_MS", "200");
    environment.put("COPYDESK_HTTP_PORT", Integer.toString(ports.http()));
    environment.put("COPYDESK_HTTP_TOKENS", "desk=" + hash(TOKEN));
    environment.put("COPYDESK_MANAGEMENT_PORT", Integer.toString(ports.management()));
    environment.put("COPYDESK_LOG_LEVEL", "DEBUG");
    environment.put("COPYDESK_LIBRARY_LOG_LEVEL", "DEBUG");
    return JavaProcess.start(
        "512m", environment, folder.resolve("ingest.log"), "org.copydesk.ingest.IngestMain");
  }

  private Optional<HttpResponse<String>> get(int port, String path) throws InterruptedException {
    try {
      return Optional.of(
          answer(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private HttpResponse<String> post(Ports ports, String token)
      throws IOException, InterruptedException {
    return answer(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + ports.http() + "/v1/raw/desk/canary"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("Canary sings\n\nIt sings in the mine.\n")));
  }

  private HttpResponse<String> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
  }

  private static String hash(String token) throws Exception {
    return HexFormat.of()
        .formatHex(
            java.security.MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
  }
}
