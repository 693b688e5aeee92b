package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.copydesk.service.kafka.TestCertificate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// As much of a schema registry as Copydesk asks for, over TLS and with a password.
final class GuardedRegistry implements AutoCloseable {
  static final String USER = "copydesk";
  static final String PASSWORD = "password-of-the-registry";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SchemaRegistryClient schemas;
  private final TestCertificate certificate;
  private final HttpsServer server;

  /// Starts to answer.
  ///
  /// @param schemas where they are kept
  GuardedRegistry(SchemaRegistryClient schemas, TestCertificate certificate) throws Exception {
    this.schemas = schemas;
    this.certificate = certificate;
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server
        .createContext("/", this::answer)
        .setAuthenticator(
            new BasicAuthenticator("registry") {
              @Override
              public boolean checkCredentials(String user, String password) {
                return user.equals(USER) && password.equals(PASSWORD);
              }
            });
    server.start();
  }

  String url() {
    return "https://localhost:" + server.getAddress().getPort();
  }

  /// The settings of its client itself.
  Map<String, Object> client() {
    Map<String, Object> client = new HashMap<>(settings());
    client.put("schema.registry.basic.auth.credentials.source", "USER_INFO");
    return client;
  }

  /// What a process of Copydesk needs to be told.
  Map<String, Object> settings() {
    return Map.of(
        "schema.registry.url",
        url(),
        "schema.registry.basic.auth.user.info",
        USER + ":" + PASSWORD,
        "schema.registry.ssl.truststore.location",
        certificate.trusted().toString(),
        "schema.registry.ssl.truststore.password",
        TestCertificate.PASSWORD,
        "schema.registry.ssl.truststore.type",
        "PKCS12");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
      JsonNode body = JSON.readTree(exchange.getRequestBody());
      Map<String, Object> answer = answer(exchange.getRequestMethod(), path, body);
      byte[] bytes = JSON.writeValueAsString(answer).getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.containsKey("error_code") ? 404 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Map<String, Object> answer(String method, String[] path, JsonNode body)
      throws IOException {
    try {
      return switch (method + " " + path[0]) {
        case "GET config" -> Map.of("compatibilityLevel", "FULL_TRANSITIVE");
        case "PUT config" -> Map.of("compatibility", "FULL_TRANSITIVE");
        case "GET schemas" ->
            Map.of("schema", schemas.getSchemaById(Integer.parseInt(path[2])).canonicalString());
        case "POST subjects" -> {
          AvroSchema schema = new AvroSchema(body.get("schema").asString());
          int id =
              path.length == 3 ? schemas.register(path[1], schema) : schemas.getId(path[1], schema);
          yield Map.of(
              "subject",
              path[1],
              "id",
              id,
              "version",
              schemas.getVersion(path[1], schema),
              "schema",
              schema.canonicalString());
        }
        default -> Map.of("error_code", 404, "message", "not a part of this registry");
      };
    } catch (RestClientException e) {
      return Map.of("error_code", 40403, "message", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
