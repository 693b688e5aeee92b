package org.copydesk.devstack.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleToLongFunction;
import org.junit.jupiter.api.Test;

class GovernorTest {
  private static final int FASTEST = 20;

  private final Governor governor = new Governor(FASTEST);
  private final Random random = new Random(3);

  /// Lets articles through.
  ///
  /// @param millis how long each takes at a rate
  /// @return the mean rate, of the time that all of them took
  private double through(int articles, DoubleToLongFunction millis) {
    double seconds = 0;
    for (int i = 0; i < articles; i++) {
      seconds += 1 / governor.rate();
      governor.through(millis.applyAsLong(governor.rate()));
    }
    return articles / seconds;
  }

  /// What an article takes by itself, as it was measured at 20 live articles a second.
  private long wavering() {
    return Math.max(1, Math.round(350 + 90 * random.nextGaussian()));
  }

  @Test
  void beginsSlowlyAndGoesUpToTheRateThatWasAllowedWhileNothingWaits() {
    assertThat(governor.rate()).isEqualTo(1.25);
    through(20, _ -> 300);
    assertThat(governor.rate()).isEqualTo(5);
    through(80 + 20, _ -> 300);
    assertThat(governor.rate()).isEqualTo(7);
    through(2_000, _ -> 300);
    through(20, _ -> 300);
    assertThat(governor.rate()).isEqualTo(FASTEST);
  }

  @Test
  void worksUpToMoreThanTenASecondWhereItDelaysNobodyThoughLatenciesWaver() {
    assertThat(through(20_000, _ -> wavering())).isGreaterThan(10);
  }

  @Test
  void isSlowWhereEveryArticleOfItDelaysTheOthers() {
    assertThat(through(20_000, rate -> Math.round(wavering() * (1 + 0.02 * rate)))).isLessThan(5);
  }

  @Test
  void takesADayOnWhichAllIsSlowForWhatItIs() {
    through(2_000, _ -> wavering());
    assertThat(through(20_000, _ -> 3 * wavering())).isGreaterThan(9);
  }

  @Test
  void slowsDownWhenPressingTakesATenthLongerThanResting() {
    through(2_000, _ -> 300);
    through(3 * 100, rate -> rate == FASTEST ? 331 : 300);
    through(20, _ -> 300);
    assertThat(governor.rate()).isEqualTo(14);
    through(20_000, rate -> rate > Governor.SLOWEST ? 600 : 300);
    assertThat(governor.rate()).as("it never stops for good").isBetween(Governor.SLOWEST, 3.0);
  }

  @Test
  void slowsDownAtOnceWhenNothingComesThrough() {
    through(2_000, _ -> 300);
    governor.stuck();
    assertThat(governor.rate()).isEqualTo(1);
  }

  @Test
  void rateStaysWithinItsBoundsWhateverHappens() {
    Governor slow = new Governor(0.5);
    for (int i = 0; i < 20_000; i++) {
      long millis = random.nextInt(2_000);
      governor.through(millis);
      slow.through(millis);
      if (random.nextInt(50) == 0) {
        governor.stuck();
        slow.stuck();
      }
      assertThat(governor.rate()).isBetween(1.0, (double) FASTEST);
      assertThat(slow.rate()).isEqualTo(0.5);
    }
  }
}
