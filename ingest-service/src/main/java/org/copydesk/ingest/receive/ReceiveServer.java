package org.copydesk.ingest.receive;

import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topic;

/// The HTTP edge: documents, batches and notices come in, and go to the log. What ingest makes of
/// each event is on the receipt with its id. `/openapi.json` says all of it.
public final class ReceiveServer implements AutoCloseable {
  private static final int LONGEST_LINE_OF_REQUEST = 16 * 1024;
  private static final int MOST_HEADER_BYTES = 16 * 1024;
  private static final int MOST_CONNECTIONS = 10_000;
  private static final int SHARE_OF_MEMORY = 4;
  private static final int DOCUMENT_PATIENCE = 2;
  private static final Problem NOT_FOUND =
      new Problem(
          404,
          "Not Found",
          "documents are sent to /v1/raw/SOURCE/ITEM-ID, batches to /v1/raw/SOURCE, notices to"
              + " /v1/notices/SOURCE; see /openapi.json");

  private final RawLog log;
  private final MeterRegistry metrics;
  private final Duration patience;
  private final List<Resource> resources;
  private final WebServer server;

  ReceiveServer(ReceiveSettings settings, RawLog log, MeterRegistry metrics) {
    this.log = log;
    this.metrics = metrics;
    this.patience = settings.patience();
    this.resources = resources(settings);
    Http1Config.Builder http1 =
        Http1Config.builder()
            .maxPrologueLength(LONGEST_LINE_OF_REQUEST)
            .maxHeadersSize(MOST_HEADER_BYTES)
            .continueImmediately(false);
    ConnectionGuard guard = guard(http1);
    this.server =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            .shutdownHook(false)
            .directHandlers(TransportProblems.handlers())
            .contentEncoding(new RawEncoding())
            .maxTcpConnections(MOST_CONNECTIONS)
            .errorHandling(errors -> errors.includeEntity(true))
            // Channels know no read timeout.
            .useNio(false)
            .connectionOptions(new TimedReads(patience, SocketOptions.create()))
            // The server's own limit would end batches that go on for longer.
            .idleConnectionTimeout(Duration.ofDays(1))
            .addConnectionSelector(guard)
            .routing(routing -> {
              for (Resource resource : resources) {
                routing.any(resource.pattern(), handler(resource));
              }
              routing.any(
                  handler(exchange -> {
                    throw new Refused(NOT_FOUND);
                  }));
            })
            .build()
            .start();
  }

  private ConnectionGuard guard(Http1Config.Builder http1) {
    int mostUnread = Topic.MAX_RECORD_BYTES;
    http1.addReceiveListener(ConnectionGuard.progress());
    return new ConnectionGuard(
        Http1ConnectionSelector.builder().config(http1.build()).build(), mostUnread, patience);
  }

  private List<Resource> resources(ReceiveSettings settings) {
    Gatekeeper gatekeeper =
        new Gatekeeper(new Tokens(settings.tokens()), new RateLimit(settings.ratePerSecond()));
    Room room = new Room(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    Delivery delivery = new Delivery(log);
    return List.of(
        new Resource(
            "/v1/raw/{source}/{+itemId}",
            Map.of(
                "POST",
                new TakeDocument(gatekeeper, room, delivery),
                "DELETE",
                new TakeKill(gatekeeper, delivery))),
        new Resource(
            "/v1/raw/{source}",
            Map.of("POST", new TakeBatch(gatekeeper, room, delivery, patience))),
        new Resource("/v1/notices/{source}", Map.of("POST", new TakeNotice(gatekeeper, delivery))),
        new Resource("/openapi.json", Map.of("GET", Description.shipped())));
  }

  private Handler handler(Endpoint endpoint) {
    return (request, response) -> {
      Incoming body = new Incoming(request, patience.multipliedBy(DOCUMENT_PATIENCE));
      Exchange exchange = new Exchange(request, response, body, metrics);
      try {
        endpoint.answer(exchange);
      } catch (Refused e) {
        exchange.problem(e.problem());
      }
      exchange.hangUp();
    };
  }

  /// Starts to listen.
  ///
  /// @param clients the settings of Kafka's clients
  public static ReceiveServer start(
      ReceiveSettings settings,
      Map<String, Object> clients,
      Serializer<RawEvent> serializer,
      MeterRegistry metrics) {
    return new ReceiveServer(settings, RawLog.open(clients, serializer), metrics);
  }

  /// What can be done here.
  List<Resource> resources() {
    return resources;
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    log.close();
  }
}
