package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Place;

/// What the brokers or ingest-service acknowledged is in the log.
final class AcknowledgedKept implements Check {
  private final Map<Place, Instant> records;
  private final Map<String, Instant> events;

  AcknowledgedKept(Sent sent) {
    records = new HashMap<>(sent.written());
    events = new HashMap<>(sent.accepted());
  }

  @Override
  public void take(Line line) {
    records.remove(line.place());
    line.as(RawEvent.class).flatMap(RawEvent::getEventId).ifPresent(events::remove);
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    records.forEach((place, at) ->
        findings.add(
            new Finding(
                Promise.NOTHING_LOST,
                place,
                "",
                "the brokers acknowledged a record there, and there is none",
                at)));
    events.forEach((id, at) ->
        findings.add(
            new Finding(
                Promise.NOTHING_LOST,
                new Place(Topics.RAW.name(), -1, -1),
                id,
                "ingest-service answered 202 to this event, and it is not in the log",
                at)));
    return findings;
  }
}
