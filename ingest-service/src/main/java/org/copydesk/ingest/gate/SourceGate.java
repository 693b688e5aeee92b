package org.copydesk.ingest.gate;

import java.util.Optional;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Action;
import org.copydesk.news.Outcome;
import org.copydesk.news.RawEvent;
import org.copydesk.news.WithdrawalState;

/// Decides on withdrawals and reinstatements of whole sources: a pure function of what is known of
/// the source and the event. One partition decides for each source and numbers what it decides; all
/// others heed the number, so that all of them see the same order.
public final class SourceGate {
  private SourceGate() {}

  /// Whether an event is about a whole source.
  public static boolean concerns(Action action) {
    return action == Action.WITHDRAW_SOURCE || action == Action.REINSTATE_SOURCE;
  }

  /// The key under which the events about a whole source are placed, whatever item they name.
  public static String key(String source) {
    return Withdrawal.prefix(source);
  }

  /// Answers an event about a whole source.
  ///
  /// @param known what is known of the source; absent where it was never withdrawn
  public static Answer answer(
      RawEvent event, RawPosition position, Optional<WithdrawalState> known) {
    Optional<Reading.Rejected> invalid = SourceName.problem(event.getSource());
    if (invalid.isPresent()) {
      return refused(event, position, Outcome.REJECTED, invalid.get());
    }
    boolean withdrawn = known.filter(WithdrawalState::getWithdrawn).isPresent();
    return event.getAction() == Action.WITHDRAW_SOURCE
        ? withdraw(event, position, known, withdrawn)
        : reinstate(event, position, known, withdrawn);
  }

  private static Answer withdraw(
      RawEvent event, RawPosition position, Optional<WithdrawalState> known, boolean withdrawn) {
    if (event.getReason().filter(reason -> !reason.isBlank()).isEmpty()) {
      return refused(
          event,
          position,
          Outcome.REJECTED,
          new Reading.Rejected(
              "reason-missing",
              "the withdrawal of a source needs a reason for the people who must act on it"));
    }
    if (withdrawn) {
      return refused(
          event,
          position,
          Outcome.DUPLICATE,
          new Reading.Rejected(
              "already-so",
              "the source is withdrawn already: %s"
                  .formatted(known.flatMap(WithdrawalState::getReason).orElse(""))));
    }
    return accepted(event, position, known, true);
  }

  private static Answer reinstate(
      RawEvent event, RawPosition position, Optional<WithdrawalState> known, boolean withdrawn) {
    if (known.isEmpty()) {
      return refused(
          event,
          position,
          Outcome.REJECTED,
          new Reading.Rejected(
              "nothing-to-reinstate",
              "the source was never withdrawn; check its name, ./copydesk source list shows the sources"));
    }
    return withdrawn
        ? accepted(event, position, known, false)
        : refused(
            event,
            position,
            Outcome.DUPLICATE,
            new Reading.Rejected("already-so", "the source is reinstated already"));
  }

  private static Answer refused(
      RawEvent event, RawPosition position, Outcome outcome, Reading.Rejected why) {
    return Answer.only(Receipts.ofSource(event, position, outcome, Optional.of(why)));
  }

  private static Answer accepted(
      RawEvent event, RawPosition position, Optional<WithdrawalState> known, boolean withdrawn) {
    WithdrawalState next =
        WithdrawalState.newBuilder()
            .setSource(event.getSource())
            .setNumber(known.map(WithdrawalState::getNumber).orElse(0L) + 1)
            .setWithdrawn(withdrawn)
            .setReason(event.getReason().orElse(null))
            .setEventId(event.getEventId().orElse(position.toString()))
            .setRawTopic(position.topic())
            .setRawPartition(position.partition())
            .setRawOffset(position.offset())
            .setReceivedAt(position.receivedAt())
            .setNext(withdrawn ? Withdrawal.prefix(event.getSource()) : null)
            .build();
    return Answer.withdrawal(
        Receipts.ofSource(event, position, Outcome.ACCEPTED, Optional.empty()), next);
  }
}
