package org.copydesk.monitor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.copydesk.news.Change;

/// An accepted version that has not reached what it has to.
///
/// @param heldUntil the end of the embargo that it waits for; absent where it waits for none
public record Unsettled(
    String uri,
    String source,
    String itemId,
    long version,
    Change change,
    Instant receivedAt,
    Optional<Instant> heldUntil) {

  /// Since when it is awaited: the end of its embargo, else the moment it was received.
  public Instant awaitedSince() {
    return heldUntil.orElse(receivedAt);
  }

  /// How long it is awaited; negative as long as it is rightly held.
  public Duration awaited(Instant now) {
    return Duration.between(awaitedSince(), now);
  }
}
