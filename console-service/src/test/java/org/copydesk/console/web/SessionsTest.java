package org.copydesk.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.copydesk.console.Samples;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

  private final Sessions sessions = new Sessions(Samples.TOKEN_HASH);

  private Optional<String> signIn(String token, Instant now) {
    return sessions.signIn(token, now) instanceof Sessions.SignIn.Welcome(String session)
        ? Optional.of(session)
        : Optional.empty();
  }

  @Test
  void tokenOpensASessionThatEndsByItselfOrBySigningOut() {
    Optional<String> session = signIn(Samples.TOKEN, NOW);
    assertThat(session).isPresent().get().asString().hasSize(64).isNotEqualTo(Samples.TOKEN);
    assertThat(sessions.isSignedIn(session, NOW.plus(Duration.ofHours(11)))).isTrue();
    assertThat(sessions.isSignedIn(session, NOW.plus(Duration.ofHours(13)))).isFalse();
    sessions.signOut(session);
    assertThat(sessions.isSignedIn(session, NOW)).isFalse();
    assertThat(sessions.isSignedIn(Optional.of("made up"), NOW)).isFalse();
    assertThat(sessions.isSignedIn(Optional.empty(), NOW)).isFalse();
  }

  @Test
  void guessingIsStoppedForTenSecondsEvenForTheRightToken() {
    for (int i = 0; i < 5; i++) {
      assertThat(sessions.signIn("guess " + i, NOW)).isInstanceOf(Sessions.SignIn.Wrong.class);
    }
    assertThat(sessions.signIn(Samples.TOKEN, NOW.plusSeconds(9)))
        .isInstanceOf(Sessions.SignIn.TooMany.class);
    assertThat(signIn(Samples.TOKEN, NOW.plusSeconds(11))).isPresent();
  }

  @Test
  void withoutATokenNobodySignsIn() {
    Sessions closed = new Sessions("");
    assertThat(closed.possible()).isFalse();
    assertThat(closed.signIn("", NOW)).isInstanceOf(Sessions.SignIn.Wrong.class);
  }

  @Test
  void sessionsAreBounded() {
    Optional<String> first = signIn(Samples.TOKEN, NOW);
    for (int i = 0; i < 100; i++) {
      assertThat(signIn(Samples.TOKEN, NOW)).isPresent();
    }
    assertThat(sessions.isSignedIn(first, NOW)).isFalse();
  }
}
