package org.copydesk.ingest.receive;

import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topic;

/// `POST /v1/raw/{source}`: a batch as NDJSON, an event a line; the answer has a line for each, in
/// order. Both are streams: a batch may be of any length, and a bad line spoils no other.
record TakeBatch(Gatekeeper gatekeeper, Room room, Delivery delivery, Duration patience)
    implements Endpoint {
  static final String NDJSON = "application/x-ndjson";

  /// Room for a document of the largest size in Base64, or in JSON's escapes.
  static final int LONGEST_LINE = Topic.MAX_RECORD_BYTES;

  private static final Set<String> ACCEPTED =
      Set.of(NDJSON, "application/ndjson", "application/jsonl");

  @Override
  public void answer(Exchange exchange) throws Refused {
    gatekeeper.admit(exchange.request(), exchange.source());
    exchange.checkParameters(Set.of());
    ContentType type = ContentType.of(exchange.header("Content-Type").orElse(""));
    if (!ACCEPTED.contains(type.mediaType())) {
      throw new Refused(
          Problem.unsupported(
              "a batch is sent as %s; a single document goes to /v1/raw/SOURCE/ITEM-ID"
                  .formatted(NDJSON)));
    }
    if (exchange.body().isEmpty()) {
      throw new Refused(Problem.badRequest("the body is empty; send a JSON object a line"));
    }
    try (Room.Taken _ = room.take(2L * LONGEST_LINE)) {
      Lines lines = new Lines(exchange.body(), LONGEST_LINE);
      try (BatchAnswers answers = new BatchAnswers(exchange.stream(NDJSON), patience.toMillis())) {
        take(exchange.source(), lines, answers);
        answers.end();
      }
    } catch (IOException e) {
      throw new CloseConnectionException("the answers of a batch could not be written", e);
    }
  }

  private void take(String source, Lines lines, BatchAnswers answers) {
    int line = 1;
    try {
      while (take(source, line, lines, answers)) {
        line++;
      }
    } catch (Refused e) {
      answers.refused(line, Optional.empty(), e.problem());
    }
  }

  /// Takes a line.
  ///
  /// @return whether there was one
  /// @throws Refused where there can be no other
  private boolean take(String source, int line, Lines lines, BatchAnswers answers) throws Refused {
    try {
      if (!lines.next()) {
        return false;
      }
    } catch (Lines.LineTooLong _) {
      answers.refused(
          line,
          Optional.empty(),
          Problem.tooLarge("the line has more than %d bytes".formatted(LONGEST_LINE)));
      return true;
    }
    if (answers.outage().isPresent()) {
      answers.refused(line, Optional.empty(), answers.outage().get());
    } else if (!lines.isBlank()) {
      send(source, line, lines, answers);
    }
    return true;
  }

  private void send(String source, int line, Lines lines, BatchAnswers answers) {
    Optional<String> itemId = Optional.empty();
    try {
      JsonFields fields = JsonFields.of(lines.bytes(), 0, lines.length());
      itemId = fields.text("itemId", LONGEST_LINE);
      RawEvent.Builder event = JsonEvent.of(source, fields);
      answers.sent(
          line,
          event.getItemId(),
          // Each line is an event with a trace of its own.
          delivery.send(event, fields.text("idempotencyKey", 255), Optional.empty()));
    } catch (Refused e) {
      answers.refused(line, itemId.map(TakeBatch::shown), e.problem());
    }
  }

  private static String shown(String id) {
    return id.length() > 1024 ? id.substring(0, 1024) : id;
  }
}
