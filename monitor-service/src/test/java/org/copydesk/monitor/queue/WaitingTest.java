package org.copydesk.monitor.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Waiting waiting = new Waiting(0);

  @Test
  void nothingWaitsWhereAllIsRead() {
    waiting.look(7, 7, START);

    assertThat(waiting.records()).isZero();
    assertThat(waiting.age()).isZero();
  }

  @Test
  void markOfATransactionIsNothingToRead() {
    Waiting behindTransactions = new Waiting(1);
    behindTransactions.look(7, 8, START);
    behindTransactions.look(7, 8, START.plusSeconds(60));

    assertThat(behindTransactions.records()).isZero();
    assertThat(behindTransactions.age()).isZero();
  }

  @Test
  void aRecordAfterAnIdleHourIsYoung() {
    waiting.look(7, 7, START);
    waiting.look(7, 8, START.plusSeconds(3600));
    waiting.look(7, 8, START.plusSeconds(3605));

    assertThat(waiting.age()).isEqualTo(Duration.ofSeconds(5));
  }

  /// Against a model that knows when each record was written.
  @Test
  void ageIsThatOfTheOldestRecordLessAtMostTheTimeBetweenTwoLooks() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Waiting partition = new Waiting(0);
      List<Instant> written = new ArrayList<>();
      int read = 0;
      Instant now = START;
      partition.look(0, 0, now);
      for (int look = 0; look < 300; look++) {
        for (int second = 0; second < EVERY.toSeconds(); second++) {
          now = now.plusSeconds(1);
          int more = random.nextInt(4) == 0 ? random.nextInt(20) : 0;
          for (int i = 0; i < more; i++) {
            written.add(now);
          }
        }
        read = Math.min(written.size(), read + random.nextInt(random.nextBoolean() ? 1 : 40));
        partition.look(read, written.size(), now);
        if (read == written.size()) {
          assertThat(partition.age()).isZero();
        } else {
          Duration truth = Duration.between(written.get(read), now);
          assertThat(partition.age())
              .as("seed %d, look %d", seed, look)
              .isBetween(truth.minus(EVERY), truth);
        }
        assertThat(partition.records()).isEqualTo(written.size() - read);
      }
    }
  }

  @Test
  void whatIsRememberedOfALongBacklogIsBounded() {
    Instant now = START;
    for (int look = 0; look < 20 * Waiting.MOST_LOOKS; look++) {
      now = now.plus(EVERY);
      waiting.look(0, look + 1L, now);
    }

    assertThat(waiting.age()).isEqualTo(Duration.between(START.plus(EVERY), now));
    assertThat(waiting.looks()).isLessThanOrEqualTo(Waiting.MOST_LOOKS);
  }
}
