package org.copydesk.ingest.receive;

import org.copydesk.news.Action;
import org.copydesk.news.RawEvent;

/// `POST /v1/notices/{source}`: a kill, withhold or release of an item, or the withdrawal or
/// reinstatement of the whole source, as a JSON object, in the words of a batch's lines.
record TakeNotice(Gatekeeper gatekeeper, Delivery delivery) implements Endpoint {
  @Override
  public void answer(Exchange exchange) throws Refused {
    gatekeeper.admit(exchange.request(), exchange.source());
    exchange.checkParameters(java.util.Set.of());
    byte[] body = exchange.body().whole(JsonFields.NOTICE_BYTES);
    JsonFields fields = JsonFields.of(body, 0, body.length);
    RawEvent.Builder event = JsonEvent.of(exchange.source(), fields);
    if (event.getAction() == Action.CONTENT) {
      throw new Refused(
          Problem.badRequest(
              "a notice needs an \"action\": KILL, WITHHOLD, RELEASE, WITHDRAW_SOURCE or"
                  + " REINSTATE_SOURCE"));
    }
    Delivery.Sent sent = delivery.send(event, TakeDocument.idempotencyKey(exchange));
    Delivery.await(sent);
    exchange.accepted(sent.eventId());
  }
}
