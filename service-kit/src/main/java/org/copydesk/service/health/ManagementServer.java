package org.copydesk.service.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// `/live`, `/ready` and `/metrics` on a port of their own, so that the public one can stay closed
/// to operators' tools and the other way round.
public final class ManagementServer implements AutoCloseable {
  private final HttpServer server;

  private ManagementServer(HttpServer server) {
    this.server = server;
  }

  /// Starts to answer.
  ///
  /// @param port 0 lets the machine choose
  public static ManagementServer start(
      String host, int port, Health health, PrometheusMeterRegistry metrics) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/live", exchange -> answer(exchange, 200, "text/plain", "live\n"));
      server.createContext(
          "/ready",
          exchange -> answer(exchange, health.ready() ? 200 : 503, "text/plain", describe(health)));
      server.createContext(
          "/metrics",
          exchange -> answer(exchange, 200, "text/plain; version=0.0.4", metrics.scrape()));
      server.start();
      return new ManagementServer(server);
    } catch (BindException e) {
      throw new UncheckedIOException(
          "management.port=%d on %s is taken; stop the other program or set COPYDESK_MANAGEMENT_PORT"
              .formatted(port, host),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String describe(Health health) {
    return new TreeMap<>(health.states())
        .entrySet().stream()
            .map(thing ->
                "%s: %s: %s%n"
                    .formatted(
                        thing.getKey(),
                        thing.getValue().up() ? "up" : "down",
                        thing.getValue().detail()))
            .collect(Collectors.joining());
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /// The port it answers on.
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
