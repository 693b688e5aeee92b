package org.copydesk.console.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.copydesk.console.pipeline.PipelineState.ServiceHealth;
import org.copydesk.service.metrics.Scrape;

/// Asks services on their management ports.
final class Asking implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int MOST_LINES = 20;
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private record Answer(int status, String body) {}

  ServiceHealth health(String name, URI address) throws InterruptedException {
    Answer answer = get(address, "/ready");
    List<String> lines = answer.body().lines().limit(MOST_LINES).toList();
    return new ServiceHealth(name, answer.status() > 0, answer.status() == OK, lines);
  }

  Scrape metrics(URI address) throws InterruptedException {
    Answer answer = get(address, "/metrics");
    return answer.status() == OK ? Scrape.ours(answer.body()) : Scrape.NOTHING;
  }

  private Answer get(URI address, String path) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), text);
      }
    } catch (IOException e) {
      return new Answer(0, "does not answer at %s (%s)".formatted(address, e));
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
