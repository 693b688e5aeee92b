package org.copydesk.monitor.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.monitor.ledger.Lives.START;

import java.time.Duration;
import java.time.Instant;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Notice;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;
import org.copydesk.news.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final String URI = "urn:copydesk:paper:1";
  private static final Duration LATE_AFTER = Duration.ofSeconds(10);

  private final Ledger ledger = new Ledger();

  private void accepted(long version, Change change, PubStatus status) {
    Accepted.of(Lives.receipt(URI, version, change, status, START)).ifPresent(ledger::accept);
  }

  private void content(long version) {
    accepted(version, version == 1 ? Change.CREATED : Change.UPDATED, PubStatus.USABLE);
  }

  private void told(LifecycleType type, long version, @Nullable Long withdrawn) {
    ledger.tell(Lives.event(URI, type, version, START, withdrawn, null));
  }

  private void embargoed(long version, Instant until) {
    ledger.tell(Lives.event(URI, LifecycleType.EMBARGOED, version, START, null, until));
  }

  private Report after(long seconds) {
    return ledger.report(START.plusSeconds(seconds), LATE_AFTER, 5);
  }

  @Test
  void versionIsInFlightAndThenLate() {
    content(1);
    assertThat(after(9))
        .satisfies(report -> {
          assertThat(report.inFlight()).isEqualTo(1);
          assertThat(report.late()).isZero();
        });
    assertThat(after(11))
        .satisfies(report -> {
          assertThat(report.inFlight()).isZero();
          assertThat(report.late()).isEqualTo(1);
          assertThat(report.oldestLate()).isEqualTo(Duration.ofSeconds(11));
          assertThat(report.latest())
              .singleElement()
              .satisfies(late -> {
                assertThat(late.uri()).isEqualTo(URI);
                assertThat(late.version()).isEqualTo(1);
                assertThat(late.source()).isEqualTo("paper");
              });
        });
  }

  @Test
  void newerVersionSettlesTheOlderOnes() {
    content(1);
    content(2);
    content(3);
    told(LifecycleType.UPDATED, 2, null);
    assertThat(ledger.settled()).isEqualTo(2);
    assertThat(ledger.unsettled()).isEqualTo(1);
    assertThat(after(60).latest()).extracting(Unsettled::version).containsExactly(3L);
  }

  @Test
  void eventThatIsReadBeforeItsReceiptSettlesIt() {
    told(LifecycleType.CREATED, 1, null);
    content(1);
    assertThat(after(60).late()).isZero();
    assertThat(ledger.unsettled()).isZero();
    assertThat(ledger.settled()).isEqualTo(1);
  }

  @Test
  void sameVersionTwiceIsAwaitedOnce() {
    content(1);
    content(1);
    assertThat(ledger.unsettled()).isEqualTo(1);
  }

  @Test
  void embargoedVersionIsHeldUntilItsTimeAndAwaitedFromThenOn() {
    content(1);
    embargoed(1, START.plusSeconds(3600));
    assertThat(after(3500).held()).isEqualTo(1);
    assertThat(after(3500).soonest()).extracting(Unsettled::version).containsExactly(1L);
    assertThat(after(3605).inFlight()).isEqualTo(1);
    assertThat(after(3611))
        .satisfies(report -> {
          assertThat(report.late()).isEqualTo(1);
          assertThat(report.oldestLate()).isEqualTo(Duration.ofSeconds(11));
        });
    told(LifecycleType.EMBARGO_LIFTED, 1, null);
    assertThat(ledger.unsettled()).isZero();
  }

  @Test
  void embargoOfAnArticleWhoseReceiptWasNeverReadIsWatched() {
    embargoed(4, START.plusSeconds(60));
    assertThat(after(71).latest()).extracting(Unsettled::version).containsExactly(4L);
    content(4);
    assertThat(ledger.unsettled()).isEqualTo(1);
  }

  @Test
  void updateDuringTheEmbargoIsHeldOnlyWhenPublishSaysSo() {
    content(1);
    embargoed(1, START.plusSeconds(3600));
    content(2);
    assertThat(after(60).latest()).extracting(Unsettled::version).containsExactly(2L);
    embargoed(2, START.plusSeconds(7200));
    assertThat(after(3700).held()).isEqualTo(2);
  }

  @Test
  void versionPublishedBeforeItsHeldUpdateMayExpire() {
    content(1);
    told(LifecycleType.CREATED, 1, null);
    content(2);
    embargoed(2, START.plusSeconds(3600));
    told(LifecycleType.EXPIRED, 1, 1L);
    assertThat(after(60).held()).isEqualTo(1);
    told(LifecycleType.EMBARGO_LIFTED, 2, null);
    assertThat(ledger.unsettled()).isZero();
  }

  @Test
  void textOfAWithheldArticleIsNotAwaited() {
    content(1);
    accepted(2, Change.WITHHELD, PubStatus.WITHHELD);
    accepted(3, Change.UPDATED, PubStatus.WITHHELD);
    told(LifecycleType.WITHHELD, 2, 1L);
    assertThat(ledger.unsettled()).isZero();
    assertThat(ledger.untold()).isEqualTo(1);
  }

  @Test
  void versionThatEndsTheWithholdIsAwaited() {
    told(LifecycleType.WITHHELD, 2, 1L);
    content(3);
    accepted(4, Change.RELEASED, PubStatus.USABLE);
    assertThat(after(60).late()).isEqualTo(2);
  }

  @Test
  void withholdThatNeverHappensIsLate() {
    accepted(2, Change.WITHHELD, PubStatus.WITHHELD);
    accepted(3, Change.UPDATED, PubStatus.WITHHELD);
    assertThat(after(60).latest()).extracting(Unsettled::version).containsExactly(2L);
  }

  @Test
  void receiptOfAnOlderIngestIsJudgedByWhatWasToldLast() {
    told(LifecycleType.WITHHELD, 2, 1L);
    Receipt old =
        Receipt.newBuilder(Lives.receipt(URI, 3, Change.UPDATED, PubStatus.USABLE, START))
            .setChange((Change) null)
            .setStatus((PubStatus) null)
            .build();
    Accepted.of(old).ifPresent(ledger::accept);
    assertThat(ledger.unsettled()).isZero();
  }

  @Test
  void releaseWithNothingToShowIsNotAwaitedInWhateverOrderItIsRead() {
    accepted(1, Change.KILLED, PubStatus.CANCELED);
    accepted(2, Change.RELEASED, PubStatus.USABLE);
    assertThat(ledger.unsettled()).isEqualTo(2);
    told(LifecycleType.KILLED, 1, null);
    assertThat(ledger.unsettled()).isZero();
    accepted(3, Change.WITHHELD, PubStatus.WITHHELD);
    told(LifecycleType.WITHHELD, 3, null);
    accepted(4, Change.RELEASED, PubStatus.USABLE);
    assertThat(ledger.unsettled()).isZero();
  }

  @Test
  void releaseOfContentThatTheKillOvertookIsAwaited() {
    content(1);
    accepted(2, Change.KILLED, PubStatus.CANCELED);
    told(LifecycleType.KILLED, 2, null);
    accepted(3, Change.RELEASED, PubStatus.USABLE);
    assertThat(after(60).late()).isEqualTo(1);
  }

  @Test
  void releaseOfContentWhoseReceiptIsReadAfterTheKillIsAwaited() {
    told(LifecycleType.KILLED, 2, null);
    content(1);
    accepted(3, Change.RELEASED, PubStatus.USABLE);
    assertThat(after(60).late()).isEqualTo(1);
  }

  @Test
  void releaseOfWhatHasExpiredIsNotAwaited() {
    content(1);
    told(LifecycleType.CREATED, 1, null);
    told(LifecycleType.EXPIRED, 1, 1L);
    accepted(2, Change.WITHHELD, PubStatus.WITHHELD);
    told(LifecycleType.WITHHELD, 2, 1L);
    accepted(3, Change.RELEASED, PubStatus.USABLE);
    assertThat(ledger.unsettled()).isZero();
  }

  @Test
  void articleOfAWithdrawnSourceIsAwaitedByItsNotice() {
    Notice notice =
        Notice.newBuilder()
            .setUri(URI)
            .setVersion(2)
            .setChange(Change.SOURCE_WITHDRAWN)
            .setSource("paper")
            .setItemId("1")
            .setEventId("e")
            .setAcceptedAt(START)
            .build();
    Accepted.of(notice).ifPresent(ledger::accept);
    assertThat(after(60).late()).isEqualTo(1);
    told(LifecycleType.SOURCE_WITHDRAWN, 2, 1L);
    assertThat(ledger.unsettled()).isZero();
    assertThat(Accepted.of(Notice.newBuilder(notice).setChange(Change.KILLED).build()))
        .as("its receipt says it")
        .isEmpty();
  }

  @Test
  void eventThatMakesNoVersionIsNotAwaited() {
    Receipt duplicate =
        Receipt.newBuilder(Lives.receipt(URI, 1, Change.CREATED, PubStatus.USABLE, START))
            .setOutcome(Outcome.DUPLICATE)
            .setArticleVersion((Long) null)
            .build();
    assertThat(Accepted.of(duplicate)).isEmpty();
  }

  @Test
  void reportNamesTheOldestOnly() {
    for (int i = 0; i < 50; i++) {
      Accepted.of(
              Lives.receipt("urn:" + i, 1, Change.CREATED, PubStatus.USABLE, START.minusSeconds(i)))
          .ifPresent(ledger::accept);
    }
    assertThat(after(60).latest())
        .extracting(Unsettled::uri)
        .containsExactly("urn:49", "urn:48", "urn:47", "urn:46", "urn:45");
    assertThat(after(60).late()).isEqualTo(50);
  }
}
