package org.copydesk.devstack.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.copydesk.devstack.backfill.Flight.Landed;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;
import org.junit.jupiter.api.Test;

class FlightTest {
  private static final long MS = 1_000_000;
  private final Flight flight = new Flight();

  private static Receipt.Builder receipt(long offset, Outcome outcome) {
    return Receipt.newBuilder()
        .setEventId("e" + offset)
        .setSource("s")
        .setItemId("i")
        .setOutcome(outcome)
        .setRawTopic("raw")
        .setRawPartition(0)
        .setRawOffset(offset)
        .setReceivedAt(Instant.EPOCH);
  }

  private static Receipt accepted(long offset) {
    return receipt(offset, Outcome.ACCEPTED).setUri("u" + offset).setArticleVersion(1L).build();
  }

  private static LifecycleEvent told(long offset) {
    return LifecycleEvent.newBuilder()
        .setUri("u" + offset)
        .setType(LifecycleType.CREATED)
        .setToVersion(1)
        .setSource("s")
        .setItemId("i")
        .setOccurredAt(Instant.EPOCH)
        .build();
  }

  @Test
  void acceptedItemIsThroughWhenItIsToldOf() {
    flight.sent(7, "raw/0/1", 0);
    assertThat(flight.take(accepted(1), 5 * MS)).isEmpty();
    assertThat(flight.size()).isEqualTo(1);
    assertThat(flight.take(told(1), 9 * MS))
        .contains(new Landed(7, "accepted", OptionalLong.of(9)));
    assertThat(flight.size()).isZero();
  }

  @Test
  void lifecycleEventMayBeReadBeforeTheReceipt() {
    flight.sent(7, "raw/0/1", 0);
    assertThat(flight.take(told(1), 8 * MS)).isEmpty();
    assertThat(flight.take(accepted(1), 9 * MS))
        .contains(new Landed(7, "accepted", OptionalLong.of(9)));
  }

  @Test
  void itemOfWhichNothingComesIsThroughWithItsReceipt() {
    flight.sent(1, "raw/0/1", 0);
    flight.sent(2, "raw/0/2", 0);
    assertThat(flight.take(receipt(1, Outcome.DUPLICATE).build(), MS))
        .contains(new Landed(1, "duplicate", OptionalLong.empty()));
    assertThat(flight.take(receipt(2, Outcome.REJECTED).setReasonCode("too-odd").build(), MS))
        .contains(new Landed(2, "rejected (too-odd)", OptionalLong.empty()));
  }

  @Test
  void receiptsOfOthersAreNothing() {
    assertThat(flight.take(accepted(3), 0)).isEmpty();
    assertThat(flight.size()).isZero();
  }

  @Test
  void itemThatNobodyTellsOfIsThroughAfterAWhile() {
    flight.sent(1, "raw/0/1", 0);
    flight.take(accepted(1), 0);
    assertThat(flight.quiet(Duration.ofSeconds(9).toNanos())).isEmpty();
    assertThat(flight.quiet(Duration.ofSeconds(11).toNanos()))
        .isEqualTo(List.of(new Landed(1, "accepted", OptionalLong.empty())));
  }

  @Test
  void itemWithoutAReceiptIsWaitedFor() {
    flight.sent(1, "raw/0/1", 0);
    assertThat(flight.longestWait(Duration.ofSeconds(3).toNanos())).hasSeconds(3);
  }
}
