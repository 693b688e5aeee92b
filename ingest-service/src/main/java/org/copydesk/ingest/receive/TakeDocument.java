package org.copydesk.ingest.receive;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.news.Action;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// `POST /v1/raw/{source}/{itemId}`: takes a document and answers with the event's id once the
/// brokers have it. What ingest makes of it is on the receipt with that id.
///
/// @param room the memory for bodies
record TakeDocument(Gatekeeper gatekeeper, Room room, Delivery delivery) implements Endpoint {
  @Override
  public void answer(Exchange exchange) throws Refused {
    gatekeeper.admit(exchange.request(), exchange.source());
    exchange.checkParameters(Set.of("version"));
    RawEvent.Builder event =
        RawEvent.newBuilder()
            .setSource(exchange.source())
            .setItemId(exchange.itemId())
            .setItemVersion(exchange.parameter("version").orElse(null))
            .setUrl(exchange.header("Content-Location").orElse(null))
            .setAction(Action.CONTENT);
    ContentType type = ContentType.of(exchange.header("Content-Type").orElse(""));
    try (Room.Taken _ = room.take(size(exchange.body()))) {
      byte[] document = exchange.body().whole(DocumentReader.MAX_DOCUMENT_BYTES);
      if (document.length == 0) {
        throw new Refused(Problem.badRequest("the body is empty; send the document"));
      }
      Delivery.Sent sent =
          delivery.send(
              event.setContent(
                  Document.newBuilder()
                      .setMediaType(type.mediaType())
                      .setCharset(type.charset().orElse(null))
                      .setBytes(ByteBuffer.wrap(document))
                      .build()),
              idempotencyKey(exchange),
              exchange.header("traceparent"));
      Delivery.await(sent);
      exchange.accepted(sent.eventId());
    }
  }

  private static long size(Incoming body) {
    long most = DocumentReader.MAX_DOCUMENT_BYTES;
    boolean known = body.stated() >= 0 && !body.isEncoded();
    return known ? Math.min(body.stated(), most) : most;
  }

  static Optional<String> idempotencyKey(Exchange exchange) {
    return exchange.header("Idempotency-Key");
  }
}
