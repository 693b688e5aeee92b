package org.copydesk.ingest.fetch;

import java.time.Duration;
import java.util.Set;

/// Settings for tests.
public final class FetchFixtures {
  private FetchFixtures() {}

  /// Private networks allowed, short patience, no pause.
  public static FetchSettings local() {
    return local(Duration.ofMillis(1500));
  }

  /// Private networks allowed, no pause.
  public static FetchSettings local(Duration timeout) {
    return new FetchSettings(
        "Copydesk/0.1 (test)",
        true,
        Set.of(80, 443),
        Duration.ofSeconds(2),
        timeout,
        Duration.ZERO);
  }

  /// As a newsroom runs it.
  public static FetchSettings strict() {
    return new FetchSettings(
        "Copydesk/0.1 (test)",
        false,
        Set.of(80, 443),
        Duration.ofSeconds(2),
        Duration.ofSeconds(2),
        Duration.ZERO);
  }
}
