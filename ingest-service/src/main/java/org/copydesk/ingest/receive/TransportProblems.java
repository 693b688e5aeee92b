package org.copydesk.ingest.receive;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;

/// Answers what the server refuses before a route sees it, a broken request line or headers that do
/// not end, with a problem document like every other error.
final class TransportProblems implements DirectHandler {
  /// The server says so in words only.
  private static final String TOO_LARGE = "Header size exceeded";

  private static final Status TOO_LARGE_STATUS =
      Status.create(431, "Request Header Fields Too Large");

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
      @Nullable String message) {
    boolean tooLarge = message != null && message.startsWith(TOO_LARGE);
    Status answered = tooLarge ? TOO_LARGE_STATUS : status;
    Problem problem =
        new Problem(
            answered.code(),
            answered.reasonPhrase(),
            "the request was refused: " + (message == null ? answered.reasonPhrase() : message));
    return TransportResponse.builder()
        .status(answered)
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .keepAlive(false)
        .entity(problem.json())
        .build();
  }
}
