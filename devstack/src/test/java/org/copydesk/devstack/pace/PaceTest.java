package org.copydesk.devstack.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong clock = new AtomicLong(1_000);
  private final Pace pace = new Pace(10, clock::get);

  @Test
  void turnsComeAtTheirRate() {
    assertThat(pace.turn()).isZero();
    assertThat(pace.turn()).isEqualTo(100_000_000);
    assertThat(pace.turn()).isEqualTo(200_000_000);
  }

  @Test
  void pauseIsFollowedByNoBurst() {
    assertThat(pace.turn()).isZero();
    clock.addAndGet(10_000_000_000L);
    assertThat(pace.turn()).isZero();
    assertThat(pace.turn()).isEqualTo(100_000_000);
  }

  @Test
  void rateMayChange() {
    pace.change(1);
    pace.turn();
    assertThat(pace.turn()).isEqualTo(1_000_000_000);
  }
}
