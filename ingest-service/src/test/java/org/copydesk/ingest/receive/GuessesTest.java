package org.copydesk.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.copydesk.ingest.receive.Guesses.Who;
import org.junit.jupiter.api.Test;

/// What a guesser of tokens is allowed.
class GuessesTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private final Guesses guesses = new Guesses(3);

  private static Who who(String address, String source) {
    return Who.of(new InetSocketAddress(address, 40_000), source);
  }

  private void fail(Who who, int times, long now) {
    for (int i = 0; i < times; i++) {
      guesses.failed(who, now);
    }
  }

  @Test
  void guesserWaitsUntilTheMinuteIsOver() {
    Who guesser = who("192.0.2.1", "desk");
    fail(guesser, 2, 0);
    assertThat(guesses.wait(guesser, SECOND)).isZero();
    fail(guesser, 1, 10 * SECOND);
    assertThat(guesses.wait(guesser, 20 * SECOND)).isEqualTo(Duration.ofSeconds(40));
    assertThat(guesses.wait(guesser, 60 * SECOND)).isZero();
    fail(guesser, 1, 60 * SECOND);
    assertThat(guesses.wait(guesser, 61 * SECOND)).isZero();
  }

  @Test
  void otherAddressesAndOtherSourcesAreNotHeldUp() {
    fail(who("192.0.2.1", "desk"), 10, 0);
    assertThat(guesses.wait(who("192.0.2.2", "desk"), SECOND)).isZero();
    assertThat(guesses.wait(who("192.0.2.1", "other"), SECOND)).isZero();
  }

  @Test
  void addressesOfOneCustomersNetworkAreOne() {
    fail(who("2001:db8:1:2::1", "desk"), 3, 0);
    assertThat(guesses.wait(who("2001:db8:1:2:ffff::9", "desk"), SECOND)).isPositive();
    assertThat(guesses.wait(who("2001:db8:1:3::1", "desk"), SECOND)).isZero();
  }

  @Test
  void manyAddressesCostNoMoreThanThoseRemembered() {
    Who first = who("192.0.2.1", "desk");
    fail(first, 3, 0);
    for (int i = 0; i < 10_000; i++) {
      guesses.failed(who("10.%d.%d.1".formatted(i / 256, i % 256), "desk"), 0);
    }
    assertThat(guesses.wait(first, SECOND)).isZero();
  }
}
