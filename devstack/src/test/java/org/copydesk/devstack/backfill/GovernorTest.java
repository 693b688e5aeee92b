package org.copydesk.devstack.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GovernorTest {
  private final Governor governor = new Governor(20);

  private void through(int articles, long millis) {
    for (int i = 0; i < articles; i++) {
      governor.through(millis);
    }
  }

  @Test
  void beginsSlowlyAndGoesUpToTheRateThatWasAllowedWhileNothingWaits() {
    assertThat(governor.rate()).isEqualTo(5);
    through(20, 300);
    assertThat(governor.rate()).isEqualTo(6);
    through(2_000, 300);
    assertThat(governor.rate()).isEqualTo(20);
  }

  @Test
  void slowsDownWhenItsArticlesTakeATenthLongerAndRecovers() {
    through(2_000, 300);
    through(20, 331);
    assertThat(governor.rate()).isEqualTo(14);
    through(2_000, 600);
    assertThat(governor.rate()).as("it never stops for good").isEqualTo(Governor.SLOWEST);
    through(40, 300);
    assertThat(governor.rate()).isEqualTo(3);
  }

  @Test
  void slowsDownAtOnceWhenNothingComesThrough() {
    through(2_000, 300);
    governor.stuck();
    assertThat(governor.rate()).isEqualTo(1);
  }

  @Test
  void rateStaysWithinItsBoundsWhateverHappens() {
    Random random = new Random(3);
    Governor slow = new Governor(0.5);
    for (int i = 0; i < 20_000; i++) {
      long millis = random.nextInt(2_000);
      governor.through(millis);
      slow.through(millis);
      if (random.nextInt(50) == 0) {
        governor.stuck();
        slow.stuck();
      }
      assertThat(governor.rate()).isBetween(1.0, 20.0);
      assertThat(slow.rate()).isEqualTo(0.5);
    }
  }
}
