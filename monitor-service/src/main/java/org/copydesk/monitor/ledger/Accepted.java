package org.copydesk.monitor.ledger;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.news.Change;
import org.copydesk.news.Notice;
import org.copydesk.news.PubStatus;
import org.copydesk.news.Receipt;

/// A version that ingest accepted.
///
/// @param change what it does to the article; UNKNOWN where its receipt does not say
/// @param status whether the article may be used from it on; UNKNOWN where its receipt does not say
/// @param receivedAt when the raw event was received
public record Accepted(
    String uri,
    String source,
    String itemId,
    long version,
    Change change,
    PubStatus status,
    Instant receivedAt) {

  /// The version that a receipt speaks of; absent for an event that made none.
  public static Optional<Accepted> of(Receipt receipt) {
    return receipt
        .getUri()
        .flatMap(uri ->
            receipt
                .getArticleVersion()
                .map(version ->
                    new Accepted(
                        uri,
                        receipt.getSource(),
                        receipt.getItemId(),
                        version,
                        receipt.getChange().orElse(Change.UNKNOWN),
                        receipt.getStatus().orElse(PubStatus.UNKNOWN),
                        receipt.getReceivedAt())));
  }

  /// The version that a notice speaks of, where no receipt does: one receipt answers the withdrawal
  /// of a source, and each of its articles gets a version.
  public static Optional<Accepted> of(Notice notice) {
    return notice.getChange() == Change.SOURCE_WITHDRAWN
        ? Optional.of(
            new Accepted(
                notice.getUri(),
                notice.getSource(),
                notice.getItemId(),
                notice.getVersion(),
                notice.getChange(),
                PubStatus.CANCELED,
                notice.getAcceptedAt()))
        : Optional.empty();
  }

  boolean isContent() {
    return switch (change) {
      case CREATED, UPDATED, CORRECTED -> true;
      case KILLED, WITHHELD, RELEASED, SOURCE_WITHDRAWN, UNKNOWN -> false;
    };
  }
}
