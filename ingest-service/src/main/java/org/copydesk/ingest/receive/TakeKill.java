package org.copydesk.ingest.receive;

import java.util.Optional;
import java.util.Set;
import org.copydesk.news.Action;
import org.copydesk.news.RawEvent;

/// `DELETE /v1/raw/{source}/{itemId}`: a kill, with its reason in the query or in a JSON body.
record TakeKill(Gatekeeper gatekeeper, Delivery delivery) implements Endpoint {
  @Override
  public void answer(Exchange exchange) throws Refused {
    gatekeeper.admit(exchange.request(), exchange.source());
    exchange.checkParameters(Set.of("reason", "version"));
    Optional<String> reason = exchange.parameter("reason");
    RawEvent.Builder event =
        RawEvent.newBuilder()
            .setSource(exchange.source())
            .setItemId(exchange.itemId())
            .setItemVersion(exchange.parameter("version").orElse(null))
            .setAction(Action.KILL)
            .setReason(reason.isPresent() ? reason.get() : reasonInBody(exchange));
    Delivery.Sent sent = delivery.send(event, TakeDocument.idempotencyKey(exchange));
    Delivery.await(sent);
    exchange.accepted(sent.eventId());
  }

  private static String reasonInBody(Exchange exchange) throws Refused {
    byte[] body = exchange.body().whole(JsonFields.NOTICE_BYTES);
    Optional<String> reason = Optional.empty();
    if (body.length > 0) {
      JsonFields fields = JsonFields.of(body, 0, body.length);
      fields.check(Set.of("reason"));
      reason = fields.text("reason");
    }
    return reason.orElseThrow(() ->
        new Refused(
            Problem.badRequest(
                "a kill needs a reason, for the people who must act on it: ?reason=… or"
                    + " {\"reason\": \"…\"}")));
  }
}
