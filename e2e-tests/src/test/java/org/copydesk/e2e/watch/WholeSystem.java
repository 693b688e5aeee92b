package org.copydesk.e2e.watch;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.copydesk.console.ConsoleService;
import org.copydesk.enrich.EnrichService;
import org.copydesk.ingest.IngestService;
import org.copydesk.monitor.MonitorService;
import org.copydesk.publish.PublishService;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.copydesk.service.run.Service;
import org.copydesk.service.settings.Settings;

/// The five services as they run, all in this JVM, on a broker in it and a registry in memory.
final class WholeSystem implements AutoCloseable {
  static final String TOKEN = "open-sesame";

  private static final String SCOPE = "whole-system";
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Map<String, Service.Start> SERVICES =
      new TreeMap<>(
          Map.of(
              "ingest-service", IngestService::start,
              "enrich-service", EnrichService::start,
              "publish-service", PublishService::start,
              "monitor-service", MonitorService::start,
              "console-service", ConsoleService::start));
  private static final Set<String> OF_THE_PIPELINE =
      Set.of("ingest-service", "enrich-service", "publish-service");

  private final EmbeddedBroker broker;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Service.Running> running = new ArrayList<>();
  private final Map<String, Integer> management = new TreeMap<>();
  private final int http = freePort();

  /// Starts it and waits until all is ready.
  ///
  /// @param settings further `COPYDESK_…` variables of the three services of the pipeline
  WholeSystem(Path folder, Map<String, String> settings) throws Exception {
    broker = new EmbeddedBroker(folder.resolve("broker"));
    deploy();
    for (Map.Entry<String, Service.Start> service : SERVICES.entrySet()) {
      int port = freePort();
      management.put(service.getKey(), port);
      Map<String, String> environment = new HashMap<>();
      environment.put("COPYDESK_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
      environment.put("COPYDESK_SCHEMA_REGISTRY_URL", "mock://" + SCOPE);
      environment.put("COPYDESK_MANAGEMENT_PORT", Integer.toString(port));
      if (OF_THE_PIPELINE.contains(service.getKey())) {
        environment.put("COPYDESK_STATE_DIR", folder.resolve("state").toString());
        environment.putAll(settings);
      }
      if (service.getKey().equals("console-service")) {
        environment.put("COPYDESK_CONSOLE_PORT", "0");
      }
      if (service.getKey().equals("ingest-service")) {
        environment.put("COPYDESK_HTTP_PORT", Integer.toString(http));
        environment.put("COPYDESK_DROP_FOLDER", folder.resolve("drop").toString());
        environment.put("COPYDESK_HTTP_TOKENS", "desk=" + sha256(TOKEN));
      }
      running.add(service.getValue().start(Settings.of(environment)));
    }
    management
        .keySet()
        .forEach(service ->
            Awaitility.await(service)
                .atMost(LIMIT)
                .until(() -> get(service, "/ready").statusCode() == 200));
  }

  private void deploy() throws Exception {
    SchemaRegistryClient registry = MockSchemaRegistry.getClientForScope(SCOPE);
    List<NewTopic> topics = new ArrayList<>();
    for (var topic : Topics.all()) {
      topics.add(new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()));
      if (topic.valueSchema().isPresent()) {
        registry.register(topic.subject(), new AvroSchema(topic.valueSchema().get()));
      }
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(topics).all().get();
    }
  }

  private static String sha256(String text) throws Exception {
    return java.util.HexFormat.of()
        .formatHex(
            java.security.MessageDigest.getInstance("SHA-256")
                .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// The address of the broker.
  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /// The names of the services.
  List<String> services() {
    return List.copyOf(management.keySet());
  }

  /// Their management ports, by name.
  Map<String, Integer> managementPorts() {
    return Map.copyOf(management);
  }

  /// What a service's management port answers.
  HttpResponse<String> get(String service, String path) throws IOException, InterruptedException {
    int port = Objects.requireNonNull(management.get(service), service);
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
  }

  /// Posts a text as an article of the source `desk`.
  HttpResponse<String> post(String item, String text, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/v1/raw/desk/%s".formatted(http, item)))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(text));
    headers.forEach(request::header);
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    running.reversed().forEach(Service.Running::close);
    client.close();
    broker.close();
  }
}
