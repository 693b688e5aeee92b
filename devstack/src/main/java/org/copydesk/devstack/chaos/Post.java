package org.copydesk.devstack.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Posts documents and notices to ingest-service, and keeps which it said 202 to. What it did not
/// take is not sent again: nobody promised anything of it.
final class Post implements AutoCloseable {
  private static final String TOKEN = "chaos";
  private static final String TOKEN_HASH =
      "5d5bddb577102d0a960bcf6fea9050c10fe5e9feddcb5c2170ccab872db9ee87";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ACCEPTED = 202;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String root;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Instant> accepted = new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();

  /// @param port of ingest-service
  Post(int port) {
    root = "http://127.0.0.1:%d/v1/".formatted(port);
  }

  /// The setting by which a source may post.
  static String tokens(String source) {
    return source + "=" + TOKEN_HASH;
  }

  void send(Letter.Posted letter) {
    String version = letter.version().map(number -> "?version=" + number).orElse("");
    post(
        "raw/%s/%s%s".formatted(letter.source(), letter.item(), version),
        "text/plain",
        letter.text());
  }

  void send(Letter.PostedNotice letter) {
    post(
        "notices/" + letter.source(),
        "application/json",
        JSON.writeValueAsString(
            Map.of(
                "itemId", letter.item(),
                "action", letter.action().name(),
                "reason", "A wrong name.")));
  }

  private void post(String path, String mediaType, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
            .build();
    clerks.execute(() ->
        answered(request)
            .ifPresentOrElse(id -> accepted.put(id, Instant.now()), refused::incrementAndGet));
  }

  /// The id of the event, where it was accepted.
  private Optional<String> answered(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == ACCEPTED
          ? Optional.ofNullable(JSON.readTree(answer.body()).get("eventId"))
              .map(id -> id.asString())
          : Optional.empty();
    } catch (IOException | JacksonException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// The ids of events that were accepted, and when.
  Map<String, Instant> accepted() {
    return Map.copyOf(accepted);
  }

  /// How many were not taken.
  int refused() {
    return refused.get();
  }

  /// Waits for all answers.
  @Override
  public void close() {
    clerks.close();
    http.close();
  }
}
