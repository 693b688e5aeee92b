package org.copydesk.ingest.receive;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A request and its answer.
record Exchange(
    ServerRequest request, ServerResponse response, Incoming body, RequestMetrics metrics) {
  private static final String JSON = "application/json";
  private static final int LONGEST_PARAMETER = 4096;

  /// The source in the path.
  String source() {
    return request.path().pathParameters().get("source");
  }

  /// The item id in the path, after `/v1/raw/SOURCE/`.
  String itemId() throws Refused {
    return ItemPath.itemId(request.path().absolute().rawPath(), "/v1/raw/%s/".formatted(source()));
  }

  Optional<String> header(String name) {
    return request.headers().first(HeaderNames.create(name)).map(String::strip);
  }

  /// A parameter of the query; absent where it is blank.
  Optional<String> parameter(String name) throws Refused {
    Optional<String> value =
        request.query().first(name).map(String::strip).filter(text -> !text.isEmpty());
    if (value.isPresent() && value.get().length() > LONGEST_PARAMETER) {
      throw new Refused(
          Problem.badRequest(
              "the parameter \"%s\" has more than %d characters"
                  .formatted(name, LONGEST_PARAMETER)));
    }
    return value;
  }

  /// Refuses parameters that nobody knows: a misspelt version must not be lost.
  void checkParameters(Set<String> known) throws Refused {
    Set<String> unknown = new TreeSet<>(request.query().names());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new Refused(
          Problem.badRequest(
              "the parameters %s are not known here; known are %s"
                  .formatted(unknown, new TreeSet<>(known))));
    }
  }

  /// Says that the brokers have the event.
  void accepted(String eventId) {
    send(Status.ACCEPTED_202, JSON, "{\"eventId\":\"%s\"}\n".formatted(eventId));
  }

  /// Answers a request for something that can be looked at.
  void content(String mediaType, String text) {
    send(Status.OK_200, mediaType, text);
  }

  /// Says which methods there are.
  void options(String allow) {
    count(204);
    response.status(Status.NO_CONTENT_204).header(HeaderNames.ALLOW, allow).send();
  }

  /// Begins an answer that goes on for as long as the request.
  OutputStream stream(String mediaType) {
    count(200);
    response.status(Status.OK_200).header(HeaderNames.CONTENT_TYPE, mediaType);
    return response.outputStream();
  }

  /// Answers with a problem, after the rest of the request.
  void problem(Problem problem) {
    if (!body.drain()) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
    switch (problem.status()) {
      case 401 -> response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
      case 415 -> response.header(HeaderNames.ACCEPT_ENCODING, Encodings.ACCEPTED);
      case 429, 503 ->
          response.header(HeaderNames.RETRY_AFTER, Long.toString(problem.retryAfter()));
      default -> {}
    }
    send(Status.create(problem.status(), problem.title()), Problem.MEDIA_TYPE, problem.json());
  }

  /// Ends the connection where either side wants it: the server would wait for the client to do so.
  void hangUp() {
    if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)
        || response.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
      if (response instanceof RoutingResponse streamed) {
        streamed.commit();
      }
      throw new CloseConnectionException("this was the last request of the connection");
    }
  }

  private void send(Status status, String mediaType, String text) {
    count(status.code());
    response.status(status).header(HeaderNames.CONTENT_TYPE, mediaType);
    if (request.prologue().method().equals(Method.HEAD)) {
      response.send();
    } else {
      response.send(text);
    }
  }

  private void count(int status) {
    metrics.count(status);
  }
}
