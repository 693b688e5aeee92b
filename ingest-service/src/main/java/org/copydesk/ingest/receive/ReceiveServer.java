package org.copydesk.ingest.receive;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.gate.Desk;
import org.copydesk.news.Action;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// `POST /v1/raw/{source}/{itemId}`: takes a document and answers 202 with the event's id once the
/// brokers have it. What ingest makes of it is on the receipt with that id.
public final class ReceiveServer implements AutoCloseable {
  private static final long ACKNOWLEDGED_WITHIN_S = 20;
  private static final String RAW = "/v1/raw/{source}/{+itemId}";
  private static final Problem NOT_ALLOWED =
      new Problem(405, "Method Not Allowed", "documents are sent with POST");
  private static final Problem NOT_FOUND =
      new Problem(404, "Not Found", "documents are sent to /v1/raw/SOURCE/ITEM-ID");

  private final Producer<String, RawEvent> producer;
  private final Tokens tokens;
  private final RateLimit rateLimit;
  private final MeterRegistry metrics;
  private final WebServer server;

  ReceiveServer(
      ReceiveSettings settings, Producer<String, RawEvent> producer, MeterRegistry metrics) {
    this.producer = producer;
    this.tokens = new Tokens(settings.tokens());
    this.rateLimit = new RateLimit(settings.ratePerSecond());
    this.metrics = metrics;
    this.server =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            .shutdownHook(false)
            .directHandlers(TransportProblems.handlers())
            .routing(routing ->
                routing
                    .post(RAW, this::receive)
                    .any(RAW, (_, response) -> answer(response, NOT_ALLOWED))
                    .any((_, response) -> answer(response, NOT_FOUND)))
            .build()
            .start();
  }

  /// Starts to listen.
  ///
  /// @param clients the settings of Kafka's clients
  public static ReceiveServer start(
      ReceiveSettings settings,
      Map<String, Object> clients,
      Serializer<RawEvent> serializer,
      MeterRegistry metrics) {
    Map<String, Object> config = new HashMap<>();
    config.put("enable.idempotence", true);
    config.put("acks", "all");
    config.put("compression.type", "zstd");
    config.put("max.request.size", Topic.MAX_RECORD_BYTES);
    config.put("delivery.timeout.ms", 15_000);
    config.put("request.timeout.ms", 10_000);
    config.put("max.block.ms", 10_000);
    config.putAll(clients);
    return new ReceiveServer(
        settings, new KafkaProducer<>(config, new StringSerializer(), serializer), metrics);
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  private void receive(ServerRequest request, ServerResponse response) throws IOException {
    String source = request.path().pathParameters().get("source");
    Optional<Problem> problem =
        tokens
            .problem(source, request.headers().first(HeaderNames.AUTHORIZATION))
            .or(() -> rate(source))
            .or(() -> itemId(request.path().pathParameters().get("itemId")))
            .or(() -> unsupported(request));
    if (problem.isPresent()) {
      answer(response, problem.get());
      return;
    }
    byte[] body = body(request);
    if (body.length == 0) {
      answer(response, new Problem(400, "Bad Request", "the body is empty; send the document"));
    } else if (body.length > DocumentReader.MAX_DOCUMENT_BYTES) {
      answer(
          response,
          new Problem(
              413,
              "Content Too Large",
              "a document may have at most %d bytes".formatted(DocumentReader.MAX_DOCUMENT_BYTES)));
    } else {
      deliver(event(request, source, body), response);
    }
  }

  private Optional<Problem> rate(String source) {
    return rateLimit.allows(source, System.nanoTime())
        ? Optional.empty()
        : Optional.of(
            new Problem(
                429,
                "Too Many Requests",
                "source \"%s\" sends more than http.rate.per.second; try again in a second"
                    .formatted(source)));
  }

  private static Optional<String> mediaType(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.CONTENT_TYPE)
        .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
        .filter(DocumentReader.mediaTypes()::contains);
  }

  private static Optional<Problem> itemId(String itemId) {
    return Desk.isItemId(itemId)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                400,
                "Bad Request",
                "the item id in the path is blank, too long or has control characters"));
  }

  private static Optional<Problem> unsupported(ServerRequest request) {
    return mediaType(request).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                415,
                "Unsupported Media Type",
                "Content-Type \"%s\" cannot be read; send one of %s"
                    .formatted(
                        request.headers().first(HeaderNames.CONTENT_TYPE).orElse(""),
                        DocumentReader.mediaTypes())));
  }

  private static byte[] body(ServerRequest request) throws IOException {
    long stated = request.headers().contentLength().orElse(0);
    if (stated > DocumentReader.MAX_DOCUMENT_BYTES) {
      return new byte[DocumentReader.MAX_DOCUMENT_BYTES + 1];
    }
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream in = request.content().inputStream()) {
      return in.readNBytes(DocumentReader.MAX_DOCUMENT_BYTES + 1);
    }
  }

  private static RawEvent event(ServerRequest request, String source, byte[] body) {
    String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    var charset =
        java.util.regex.Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]+)").matcher(type);
    return RawEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSource(source)
        .setItemId(request.path().pathParameters().get("itemId"))
        .setChannel(Channel.HTTP)
        .setReceivedAt(Instant.now())
        .setUrl(request.headers().first(HeaderNames.CONTENT_LOCATION).orElse(null))
        .setAction(Action.CONTENT)
        .setItemVersion(
            request
                .query()
                .first("version")
                .map(String::strip)
                .filter(version -> !version.isEmpty())
                .orElse(null))
        .setContent(
            Document.newBuilder()
                .setMediaType(mediaType(request).orElse(type))
                .setCharset(charset.find() ? charset.group(1) : null)
                .setBytes(ByteBuffer.wrap(body))
                .build())
        .build();
  }

  private void deliver(RawEvent event, ServerResponse response) {
    String key = event.getSource() + "/" + event.getItemId();
    try {
      producer
          .send(new ProducerRecord<>(Topics.RAW.name(), key, event))
          .get(ACKNOWLEDGED_WITHIN_S, TimeUnit.SECONDS);
      count(202);
      response
          .status(Status.ACCEPTED_202)
          .header(HeaderNames.CONTENT_TYPE, "application/json")
          .send("{\"eventId\":\"%s\"}\n".formatted(event.getEventId().orElse("")));
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      answer(
          response,
          new Problem(
              503,
              "Service Unavailable",
              "the event could not be written to Kafka (%s); nothing was taken, send it again later"
                  .formatted(e.getMessage())));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      answer(
          response,
          new Problem(503, "Service Unavailable", "the service is stopping; send the event again"));
    }
  }

  private void answer(ServerResponse response, Problem problem) {
    count(problem.status());
    response
        .status(Status.create(problem.status(), problem.title()))
        .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (problem.status() == 401) {
      response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
    }
    if (problem.status() == 405) {
      response.header(HeaderNames.ALLOW, "POST");
    }
    if (problem.status() == 429 || problem.status() == 503) {
      response.header(HeaderNames.RETRY_AFTER, "1");
    }
    response.send(problem.json());
  }

  private void count(int status) {
    metrics
        .counter("copydesk.ingest.http.requests", "status", Integer.toString(status))
        .increment();
  }

  @Override
  public void close() {
    server.stop();
    producer.close(java.time.Duration.ofSeconds(10));
  }
}
