package org.copydesk.ingest.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Article;
import org.copydesk.news.GateState;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.jspecify.annotations.Nullable;

/// The receipts that answer raw events: one each.
public final class Receipts {
  private Receipts() {}

  static Receipt accepted(
      RawEvent event, RawPosition position, Verdict.Accepted accepted, Article version) {
    Optional<String> conflict = accepted.conflict();
    return receipt(
            event,
            position,
            conflict.isPresent() ? Outcome.CONFLICT : Outcome.ACCEPTED,
            Optional.of(accepted.next()))
        .setReasonCode(conflict.isPresent() ? "version-conflict" : null)
        .setReason(conflict.map(reason -> reason + "; accepted as the next version").orElse(null))
        .setUri(version.getUri())
        .setArticleVersion(version.getVersion())
        .setChange(version.getChange())
        .setStatus(version.getStatus())
        .setEmbargoedUntil(embargo(version, position.receivedAt()))
        .setWarnings(version.getProvenance().getWarnings())
        .build();
  }

  /// A kill is never held, whatever its document says of an embargo.
  private static @Nullable Instant embargo(Article article, Instant receivedAt) {
    return article
        .getEmbargoedUntil()
        .filter(_ -> article.getStatus() != PubStatus.CANCELED)
        .map(NewsDate::getValue)
        .filter(receivedAt::isBefore)
        .orElse(null);
  }

  static Receipt refused(
      RawEvent event,
      RawPosition position,
      Verdict.Refused refused,
      Submission submission,
      Article article) {
    return receipt(event, position, refused.outcome(), refused.next())
        .setReasonCode(refused.code())
        .setReason(refused.reason())
        .setUri(refused.next().map(GateState::getUri).orElse(submission.uri()))
        .setWarnings(article.getProvenance().getWarnings())
        .build();
  }

  static Receipt rejected(
      RawEvent event, RawPosition position, Reading.Rejected why, Optional<GateState> state) {
    return receipt(event, position, Outcome.REJECTED, state)
        .setReasonCode(why.code())
        .setReason(why.reason())
        .setUri(state.map(GateState::getUri).orElse(null))
        .build();
  }

  /// The receipt of an event about a whole source, which has no article and no version.
  static Receipt ofSource(
      RawEvent event, RawPosition position, Outcome outcome, Optional<Reading.Rejected> why) {
    return receipt(event, position, outcome, Optional.empty())
        .setReasonCode(why.map(Reading.Rejected::code).orElse(null))
        .setReason(why.map(Reading.Rejected::reason).orElse(null))
        .build();
  }

  static Receipt unpacked(
      RawEvent event, RawPosition position, List<RawEvent> items, Optional<GateState> state) {
    return receipt(event, position, Outcome.UNPACKED, state)
        .setReasonCode("unpacked")
        .setReason(
            "the document holds %d items; each has a receipt of its own, for the event ids %s to %s"
                .formatted(
                    items.size(),
                    items.getFirst().getEventId().orElse(""),
                    items.getLast().getEventId().orElse("")))
        .setUnpackedItems(items.size())
        .build();
  }

  /// The receipt for an event that could not be decoded, or whose handling failed.
  public static Receipt rejection(
      Optional<RawEvent> event, RawPosition position, String code, String reason) {
    RawEvent known =
        event.orElseGet(() -> RawEvent.newBuilder().setSource("").setItemId("").build());
    return receipt(known, position, Outcome.REJECTED, Optional.empty())
        .setReasonCode(code)
        .setReason(reason)
        .build();
  }

  private static Receipt.Builder receipt(
      RawEvent event, RawPosition position, Outcome outcome, Optional<GateState> state) {
    return Receipt.newBuilder()
        .setEventId(event.getEventId().orElse(position.toString()))
        .setSource(event.getSource())
        .setItemId(event.getItemId())
        .setOutcome(outcome)
        .setCurrentVersion(state.map(GateState::getVersion).orElse(null))
        .setRawTopic(position.topic())
        .setRawPartition(position.partition())
        .setRawOffset(position.offset())
        .setReceivedAt(position.receivedAt());
  }
}
