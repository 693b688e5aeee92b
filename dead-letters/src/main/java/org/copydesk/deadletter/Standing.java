package org.copydesk.deadletter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.news.Receipt;
import org.copydesk.news.Redrive;
import org.copydesk.news.RedriveAction;
import org.copydesk.schemas.Topics;

/// How it stands with a dead letter.
///
/// @param state what was done, and what came of it
/// @param decision the last decision of a person; absent for an open letter
/// @param again the letter that came of it, where it died again
public record Standing(State state, Optional<Redrive> decision, Optional<LetterId> again) {
  private static final Set<String> DEAD = Set.of("undecodable", "internal-error");

  /// What was done with a letter, and what came of it.
  public enum State {
    /// Nobody has decided anything.
    OPEN,
    /// It was written back; the service has not come to it yet.
    REDRIVEN,
    /// It was written back and processed.
    SETTLED,
    /// It was written back and could not be processed again.
    FAILED_AGAIN,
    /// A person gave it up.
    DROPPED;

    /// As people read and write it: `failed-again`.
    public String title() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether only another decision changes it.
    public boolean isOver() {
      return this == SETTLED || this == FAILED_AGAIN || this == DROPPED;
    }
  }

  /// What is known of records that were written back.
  ///
  /// @param receipts ingest-service's answers, by the place of the raw event
  /// @param taken by service and partition, the first offset that has not been taken
  /// @param died the dead letters, by the place of their originals
  record Evidence(
      Map<Place, Receipt> receipts, Map<Source, Long> taken, Map<Place, LetterId> died) {
    /// The same with these letters.
    Evidence and(Map<Place, LetterId> letters) {
      return new Evidence(receipts, taken, letters);
    }
  }

  /// A partition as one service reads it.
  record Source(String service, String topic, int partition) {}

  /// That of a letter on which nobody has decided.
  public static final Standing OPEN = new Standing(State.OPEN, Optional.empty(), Optional.empty());

  /// How it stands. ingest-service has processed an event when its receipt is there; the others
  /// commit what they have taken and the dead letters that come of it in one transaction, so that a
  /// record that was taken and is no dead letter has been processed.
  ///
  /// @param service of the letter
  static Standing of(String service, Redrive decision, Evidence evidence) {
    if (decision.getAction() == RedriveAction.DROPPED) {
      return new Standing(State.DROPPED, Optional.of(decision), Optional.empty());
    }
    Place to = Place.of(decision);
    Optional<LetterId> again = Optional.ofNullable(evidence.died.get(to));
    return new Standing(
        again.isPresent() ? State.FAILED_AGAIN : processed(service, to, evidence),
        Optional.of(decision),
        again);
  }

  private static State processed(String service, Place to, Evidence evidence) {
    if (Topics.RAW.name().equals(to.topic()) || Topics.RAW_NOTICE.name().equals(to.topic())) {
      Receipt receipt = evidence.receipts.get(to);
      if (receipt == null) {
        return State.REDRIVEN;
      }
      return receipt.getReasonCode().filter(DEAD::contains).isPresent()
          ? State.FAILED_AGAIN
          : State.SETTLED;
    }
    long taken = evidence.taken.getOrDefault(new Source(service, to.topic(), to.partition()), 0L);
    return taken > to.offset() ? State.SETTLED : State.REDRIVEN;
  }
}
