package org.copydesk.service.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ManagementServerTest {
  @Test
  void readinessFollowsHealthAndSaysWhatIsDown() throws Exception {
    Health health = new Health();
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    metrics.counter("copydesk.test.events").increment();
    try (ManagementServer server = ManagementServer.start("127.0.0.1", 0, health, metrics);
        HttpClient client = HttpClient.newHttpClient()) {
      health.down("topics", "waiting");
      assertThat(get(client, server, "/live").statusCode()).isEqualTo(200);
      assertThat(get(client, server, "/ready").statusCode()).isEqualTo(503);
      assertThat(get(client, server, "/ready").body()).contains("topics: down: waiting");
      health.up("topics", "all there");
      assertThat(get(client, server, "/ready").statusCode()).isEqualTo(200);
      assertThat(get(client, server, "/metrics").body()).contains("copydesk_test_events_total 1.0");
    }
  }

  private static HttpResponse<String> get(HttpClient client, ManagementServer server, String path)
      throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
