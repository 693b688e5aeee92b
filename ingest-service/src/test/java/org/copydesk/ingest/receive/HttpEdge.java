package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;
import org.copydesk.service.tracing.Traces;

/// The HTTP edge over a producer that only remembers, and a client. Source "desk" has the token
/// "secret", source "other" has "theirs".
final class HttpEdge implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  final MockProducer<String, RawEvent> kafka;
  private final ReceiveServer server;

  HttpEdge() {
    this(true, 100_000, Duration.ofSeconds(30));
  }

  HttpEdge(boolean acknowledges, int rate, Duration patience) {
    kafka =
        new MockProducer<>(
            acknowledges,
            new RoundRobinPartitioner(),
            new StringSerializer(),
            (topic, event) -> new byte[1]);
    server =
        new ReceiveServer(
            new ReceiveSettings(
                "127.0.0.1",
                0,
                Map.of("desk", hash("secret"), "other", hash("theirs")),
                rate,
                patience),
            new RawLog(kafka, Traces.off()),
            new SimpleMeterRegistry());
  }

  static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Resource> resources() {
    return server.resources();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer secret");
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> post(String path, String type, String body) throws Exception {
    return post(path, type, body.getBytes(UTF_8));
  }

  List<RawEvent> events() {
    return kafka.history().stream().map(ProducerRecord::value).toList();
  }

  RawEvent event() {
    assertThat(events()).hasSize(1);
    return events().getFirst();
  }

  static String text(RawEvent event) {
    Document document = (Document) event.getContent().orElseThrow();
    return UTF_8.decode(document.getBytes().duplicate()).toString();
  }

  static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status).contains("detail");
  }

  /// A connection for clients that do not behave.
  Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  /// All that the server says until it closes the connection.
  static String rest(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (java.net.SocketException e) {
      return "reset: " + e.getMessage();
    }
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
