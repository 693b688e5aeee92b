package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.news.RawEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private MockProducer<String, RawEvent> kafka;
  private ReceiveServer server;

  @BeforeEach
  void start() throws Exception {
    kafka = producer(true);
    server = server(100);
  }

  private static MockProducer<String, RawEvent> producer(boolean acknowledges) {
    return new MockProducer<>(
        acknowledges,
        new RoundRobinPartitioner(),
        new StringSerializer(),
        (topic, event) -> new byte[1]);
  }

  private ReceiveServer server(int rate) throws Exception {
    String hash = hash("secret");
    return new ReceiveServer(
        new ReceiveSettings("127.0.0.1", 0, Map.of("desk", hash, "other", hash("theirs")), rate),
        kafka,
        new SimpleMeterRegistry());
  }

  private static String hash(String token) throws Exception {
    return HexFormat.of()
        .formatHex(
            java.security.MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  private HttpResponse<String> post(String path, String type, String token, byte[] body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void documentIsAcknowledgedWithItsEventIdOnceTheBrokerHasIt() throws Exception {
    HttpResponse<String> answer =
        post(
            "/v1/raw/desk/2026/bridge%20opens?version=7",
            "text/plain; charset=utf-8", "secret", "Bridge opens".getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(202);
    RawEvent event = kafka.history().getFirst().value();
    assertThat(answer.body()).contains(event.getEventId().orElseThrow());
    assertThat(event.getItemId()).isEqualTo("2026/bridge opens");
    assertThat(event.getItemVersion()).contains("7");
  }

  @Test
  void mistakesAreAnsweredWithProblems() throws Exception {
    byte[] body = "x".getBytes(UTF_8);
    assertProblem(post("/v1/raw/desk/1", "text/plain", "wrong", body), 401);
    assertProblem(post("/v1/raw/desk/1", "text/plain", "theirs", body), 403);
    assertProblem(post("/v1/raw/desk/1", "image/png", "secret", body), 415);
    assertProblem(post("/v1/raw/desk/1", "text/plain", "secret", new byte[0]), 400);
    assertProblem(
        post(
            "/v1/raw/desk/1",
            "text/plain",
            "secret",
            new byte[DocumentReader.MAX_DOCUMENT_BYTES + 1]),
        413);
    assertProblem(post("/v1/raw/desk/%00", "text/plain", "secret", body), 400);
    assertProblem(post("/v1/raw/desk/" + "x".repeat(1025), "text/plain", "secret", body), 400);
    assertProblem(post("/v2/raw", "text/plain", "secret", body), 404);
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void otherMethodsAndCompressedBodiesAreRefused() throws Exception {
    URI item = URI.create("http://127.0.0.1:" + server.port() + "/v1/raw/desk/1");
    assertProblem(
        client.send(HttpRequest.newBuilder(item).GET().build(), BodyHandlers.ofString()), 405);
    assertProblem(
        client.send(
            HttpRequest.newBuilder(item)
                .header("Content-Type", "text/plain")
                .header("Content-Encoding", "gzip")
                .header("Authorization", "Bearer secret")
                .POST(BodyPublishers.ofByteArray(new byte[] {31, -117, 8, 0}))
                .build(),
            BodyHandlers.ofString()),
        400);
    assertThat(kafka.history()).isEmpty();
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status).contains("detail");
  }

  @Test
  void tooManyRequestsAreToldToWait() throws Exception {
    server.close();
    server = server(1);
    byte[] body = "x".getBytes(UTF_8);
    int last = 0;
    for (int i = 0; i < 5 && last != 429; i++) {
      last = post("/v1/raw/desk/" + i, "text/plain", "secret", body).statusCode();
    }
    assertThat(last).isEqualTo(429);
  }

  @Test
  void unreachableBrokersAreSaidAndNothingIsTaken() throws Exception {
    kafka.sendException = new TimeoutException("no broker");

    HttpResponse<String> answer =
        post("/v1/raw/desk/1", "text/plain", "secret", "x".getBytes(UTF_8));

    assertProblem(answer, 503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }
}
