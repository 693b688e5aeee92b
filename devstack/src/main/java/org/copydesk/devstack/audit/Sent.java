package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.trace.Place;

/// What a sender knows that it sent, for an audit that holds the log against it.
///
/// @param written where the brokers said that its records lie, and when
/// @param accepted the ids of events that ingest-service said 202 to, and when
/// @param poison which of the records nobody can process; absent where that is not known
public record Sent(
    Map<Place, Instant> written, Map<String, Instant> accepted, Optional<Set<Place>> poison) {
  /// Nothing is known of what was sent.
  public static final Sent UNKNOWN = new Sent(Map.of(), Map.of(), Optional.empty());
}
