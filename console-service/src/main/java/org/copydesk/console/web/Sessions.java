package org.copydesk.console.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who is signed in. The token itself is never kept, nor sent back: the cookie holds the id of a
/// session, which lives twelve hours and no longer than the process.
final class Sessions {
  static final Duration LIFETIME = Duration.ofHours(12);
  private static final int MOST = 100;
  private static final int ID_BYTES = 32;

  /// A wrong token costs the next attempts of everybody some time: guessing is in vain at this
  /// pace, and somebody who mistypes does not notice.
  private static final int MOST_FAILURES = 5;

  private static final Duration FAILURES_KEPT = Duration.ofSeconds(10);

  private final byte[] tokenHash;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> ends = new LinkedHashMap<>();
  private int failures;
  private Instant firstFailure = Instant.EPOCH;

  /// What became of an attempt to sign in.
  sealed interface SignIn {
    /// It was the token.
    record Welcome(String session) implements SignIn {}

    /// It was not, or there is none.
    record Wrong() implements SignIn {}

    /// Too many were wrong just before.
    record TooMany() implements SignIn {}
  }

  /// @param tokenHash SHA-256 of the token in hexadecimal; empty where nobody may sign in
  Sessions(String tokenHash) {
    this.tokenHash = HexFormat.of().parseHex(tokenHash);
  }

  /// Whether there is a token at all.
  boolean possible() {
    return tokenHash.length > 0;
  }

  synchronized SignIn signIn(String token, Instant now) {
    if (now.isAfter(firstFailure.plus(FAILURES_KEPT))) {
      failures = 0;
    }
    if (failures >= MOST_FAILURES) {
      return new SignIn.TooMany();
    }
    if (!possible() || !MessageDigest.isEqual(sha256(token), tokenHash)) {
      firstFailure = failures == 0 ? now : firstFailure;
      failures++;
      return new SignIn.Wrong();
    }
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    String session = HexFormat.of().formatHex(id);
    ends.values().removeIf(end -> end.isBefore(now));
    if (ends.size() >= MOST) {
      ends.remove(ends.keySet().iterator().next());
    }
    ends.put(key(session), now.plus(LIFETIME));
    return new SignIn.Welcome(session);
  }

  synchronized boolean isSignedIn(Optional<String> session, Instant now) {
    return session.map(id -> ends.get(key(id))).filter(end -> end.isAfter(now)).isPresent();
  }

  synchronized void signOut(Optional<String> session) {
    session.ifPresent(id -> ends.remove(key(id)));
  }

  /// Sessions are found by their hash, so that the time of the search tells nothing of their ids.
  private static String key(String session) {
    return HexFormat.of().formatHex(sha256(session));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
