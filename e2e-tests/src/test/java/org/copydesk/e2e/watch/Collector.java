package org.copydesk.e2e.watch;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Takes spans by OTLP over HTTP and keeps them.
final class Collector implements AutoCloseable {
  /// A span as it was sent.
  ///
  /// @param texts everything it says in words
  record Sent(
      String service,
      String name,
      String trace,
      String id,
      String parent,
      String texts,
      List<String> parts) {}

  private final List<Sent> spans = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          try (exchange) {
            boolean zipped =
                "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream body = exchange.getRequestBody();
            take(ExportTraceServiceRequest.parseFrom(zipped ? new GZIPInputStream(body) : body));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    server.start();
  }

  private void take(ExportTraceServiceRequest request) {
    for (ResourceSpans resource : request.getResourceSpansList()) {
      String service =
          resource.getResource().getAttributesList().stream()
              .filter(each -> each.getKey().equals("service.name"))
              .map(each -> each.getValue().getStringValue())
              .findFirst()
              .orElse("");
      resource
          .getScopeSpansList()
          .forEach(scope -> scope.getSpansList().forEach(span -> spans.add(sent(service, span))));
    }
  }

  private static Sent sent(String service, Span span) {
    HexFormat hex = HexFormat.of();
    return new Sent(
        service,
        span.getName(),
        hex.formatHex(span.getTraceId().toByteArray()),
        hex.formatHex(span.getSpanId().toByteArray()),
        hex.formatHex(span.getParentSpanId().toByteArray()),
        span.getAttributesList().stream().map(KeyValue::toString).collect(Collectors.joining()),
        span.getEventsList().stream().map(Span.Event::getName).toList());
  }

  /// Where it takes them.
  String endpoint() {
    return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
  }

  /// Those of a trace.
  List<Sent> of(String trace) {
    return spans.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
