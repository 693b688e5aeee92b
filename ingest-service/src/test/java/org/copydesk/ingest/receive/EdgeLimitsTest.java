package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one address may ask of the edge, and what it may not.
class EdgeLimitsTest {
  private static final int FAILURES = 3;
  private static final int CONNECTIONS = 5;

  private static HttpEdge edge(String tokens, String file) {
    return new HttpEdge(
        new ReceiveSettings(
            "127.0.0.1", 0, tokens, file, 100_000, FAILURES, CONNECTIONS, Duration.ofSeconds(30)));
  }

  private static HttpResponse<String> post(HttpEdge edge, String source, String token)
      throws Exception {
    return edge.send(
        edge.request("/v1/raw/" + source + "/1")
            .setHeader("Authorization", "Bearer " + token)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("x")));
  }

  @Test
  void guesserIsToldToWaitEvenWithTheRightTokenAndOtherSourcesGoOn() throws Exception {
    try (HttpEdge edge = edge(HttpEdge.TOKENS, "")) {
      for (int i = 0; i < FAILURES; i++) {
        HttpEdge.assertProblem(post(edge, "desk", "guess" + i), 401);
      }
      HttpResponse<String> refused = post(edge, "desk", "secret");
      HttpEdge.assertProblem(refused, 429);
      assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(50, 61);
      assertThat(edge.events()).isEmpty();
      assertThat(post(edge, "other", "theirs").statusCode()).isEqualTo(202);
    }
  }

  @Test
  void guessesForSourcesThatDoNotExistAreCountedTogether() throws Exception {
    try (HttpEdge edge = edge(HttpEdge.TOKENS, "")) {
      for (int i = 0; i < FAILURES; i++) {
        HttpEdge.assertProblem(post(edge, "nowhere" + i, "guess"), 401);
      }
      HttpEdge.assertProblem(post(edge, "elsewhere", "guess"), 429);
    }
  }

  @Test
  void tokenOfAnotherSourceIsAGuessToo() throws Exception {
    try (HttpEdge edge = edge(HttpEdge.TOKENS, "")) {
      for (int i = 0; i < FAILURES; i++) {
        HttpEdge.assertProblem(post(edge, "desk", "theirs"), 403);
      }
      HttpEdge.assertProblem(post(edge, "desk", "theirs"), 429);
    }
  }

  @Test
  void tokensAreChangedWithoutARestart(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("tokens"), HttpEdge.TOKENS);
    try (HttpEdge edge = edge(HttpEdge.TOKENS, file.toString())) {
      assertThat(post(edge, "desk", "secret").statusCode()).isEqualTo(202);
      Files.writeString(file, "desk=" + HttpEdge.hash("fresh"));
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> post(edge, "desk", "secret").statusCode() == 401);
      assertThat(post(edge, "desk", "fresh").statusCode()).isEqualTo(202);
    }
  }

  @Test
  void anAddressHasSoManyConnectionsAndAnotherOneWhenOneEnds() throws Exception {
    try (HttpEdge edge = edge(HttpEdge.TOKENS, "")) {
      List<Socket> sockets = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        sockets.add(edge.socket());
      }
      try (Socket tooMany = edge.socket()) {
        assertThat(HttpEdge.rest(tooMany)).doesNotContain("HTTP");
      }
      sockets.removeFirst().close();
      await().atMost(Duration.ofSeconds(10)).until(() -> isServed(edge));
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static boolean isServed(HttpEdge edge) throws Exception {
    try (Socket socket = edge.socket()) {
      socket
          .getOutputStream()
          .write(
              "GET /openapi.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
      return HttpEdge.rest(socket).startsWith("HTTP/1.1 200");
    } catch (java.net.SocketException _) {
      return false;
    }
  }

  @Test
  void publicPortKnowsNothingOfOperations() throws Exception {
    try (HttpEdge edge = edge(HttpEdge.TOKENS, "")) {
      for (String path : List.of("/metrics", "/ready", "/live", "/observe", "/health")) {
        HttpRequest.Builder request = edge.request(path).GET();
        HttpEdge.assertProblem(edge.send(request), 404);
      }
    }
  }
}
