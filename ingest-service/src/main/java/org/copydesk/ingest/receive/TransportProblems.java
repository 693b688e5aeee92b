package org.copydesk.ingest.receive;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/// Answers what the server refuses before a route sees it, a broken request line or a compressed
/// body, with a problem document like every other error.
final class TransportProblems implements DirectHandler {
  private TransportProblems() {}

  static DirectHandlers handlers() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, new TransportProblems());
    }
    return handlers.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    Problem problem =
        new Problem(status.code(), status.reasonPhrase(), "the request was refused: " + message);
    return TransportResponse.builder()
        .status(status)
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .keepAlive(type.keepAlive())
        .entity(problem.json())
        .build();
  }
}
