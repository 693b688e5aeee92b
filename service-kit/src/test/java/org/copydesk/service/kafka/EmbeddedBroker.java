package org.copydesk.service.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/// A real broker in this JVM: one node, KRaft, everything in one folder.
public final class EmbeddedBroker implements AutoCloseable {
  private static final String SCRAM = "SCRAM-SHA-512";

  private final int port = freePort();
  private final int userPort = freePort();
  private final @Nullable TestCertificate certificate;
  private final KafkaRaftServer server;

  /// Starts one that lets everybody do everything.
  public EmbeddedBroker(Path folder) throws Exception {
    this(folder, List.of());
  }

  /// Starts one that lets users do what its access lists say, and those who come without a name
  /// everything. Users come over TLS, with SCRAM; a user's password is {@link #password}.
  ///
  /// @param users their names; without any, there are no access lists
  public EmbeddedBroker(Path folder, List<String> users) throws Exception {
    int controller = freePort();
    Path log = folder.resolve("log");
    format(log, controller, users);
    Properties properties = properties(log, controller);
    certificate = users.isEmpty() ? null : TestCertificate.in(folder);
    if (certificate != null) {
      guard(properties, certificate);
    }
    server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    server.startup();
  }

  /// The password of a user.
  public static String password(String user) {
    return "password-of-" + user;
  }

  /// The certificate of a broker with users.
  public TestCertificate certificate() {
    return Objects.requireNonNull(certificate);
  }

  /// How a user connects, as properties of a client.
  public Map<String, Object> asUser(String user) {
    return asUser(user, password(user));
  }

  /// How somebody connects who says that this is the user's password.
  public Map<String, Object> asUser(String user, String password) {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + userPort,
        "security.protocol",
        "SASL_SSL",
        "sasl.mechanism",
        SCRAM,
        "sasl.jaas.config",
        login("username=\"%s\" password=\"%s\"".formatted(user, password)),
        "ssl.truststore.type",
        "PKCS12",
        "ssl.truststore.location",
        certificate().trusted().toString(),
        "ssl.truststore.password",
        TestCertificate.PASSWORD);
  }

  private static String login(String options) {
    return (ScramLoginModule.class.getName() + " required " + options).strip() + ";";
  }

  private void guard(Properties properties, TestCertificate certificate) {
    properties.merge(
        "listeners",
        ",SASL_SSL://127.0.0.1:" + userPort,
        (listeners, more) -> listeners.toString() + more);
    properties.put(
        "listener.security.protocol.map",
        "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL");
    properties.put("sasl.enabled.mechanisms", SCRAM);
    properties.put("listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", login(""));
    properties.put("ssl.keystore.type", "PKCS12");
    properties.put("ssl.keystore.location", certificate.keys().toString());
    properties.put("ssl.keystore.password", TestCertificate.PASSWORD);
    properties.put("authorizer.class.name", StandardAuthorizer.class.getName());
    properties.put("super.users", "User:ANONYMOUS");
  }

  /// Where it listens.
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  private static void format(Path folder, int controller, List<String> users) throws Exception {
    Formatter formatter = new Formatter();
    formatter.setNodeId(1);
    formatter.setClusterId(Uuid.randomUuid().toString());
    formatter.setControllerListenerName("CONTROLLER");
    formatter.setMetadataLogDirectory(folder.toString());
    formatter.setDirectories(List.of(folder.toString()));
    formatter.setReleaseVersion(MetadataVersion.latestProduction());
    formatter.setUnstableFeatureVersionsEnabled(false);
    formatter.setInitialControllers(
        DynamicVoters.parse("1@127.0.0.1:" + controller + ":" + Uuid.randomUuid()));
    formatter.setHasDynamicQuorum(true);
    formatter.setScramArguments(
        users.stream()
            .map(user -> "%s=[name=%s,password=%s]".formatted(SCRAM, user, password(user)))
            .toList());
    formatter.setPrintStream(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    formatter.run();
  }

  private Properties properties(Path folder, int controller) {
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controller);
    properties.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller));
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("log.dirs", folder.toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("broker.session.timeout.ms", "20000"); // ADR 32
    for (String topic : List.of("offsets.topic", "transaction.state.log")) {
      properties.put(topic + ".replication.factor", "1");
      properties.put(topic + ".num.partitions", "1");
    }
    properties.put("transaction.state.log.min.isr", "1");
    return properties;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
