package org.copydesk.devstack.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.copydesk.devstack.chaos.Fault.LineTrouble;
import org.copydesk.devstack.chaos.Fault.RegistryTrouble;
import org.copydesk.devstack.chaos.FaultyLine.Mood;

/// How a line must be for a trouble.
final class Moods {
  private static final Duration SLOW_REGISTRY = Duration.ofSeconds(3);
  private static final Duration SLOW_BROKER = Duration.ofMillis(60);
  private static final int THROTTLED_BYTES = 100_000;

  private Moods() {}

  static Mood of(RegistryTrouble trouble) {
    return switch (trouble) {
      case AWAY -> new Mood.Cut();
      case SLOW -> new Mood.Slow(SLOW_REGISTRY);
      case ERRORS ->
          answer("500 Internal Server Error", "{\"error_code\":50001,\"message\":\"no\"}");
      case GARBAGE -> answer("200 OK", "<html>It works!\u0000\uFFFD{{{");
    };
  }

  private static Mood answer(String status, String body) {
    return new Mood.Answers(
        "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(status, body.getBytes(UTF_8).length, body));
  }

  static Mood of(LineTrouble trouble) {
    return switch (trouble) {
      case CUT -> new Mood.Cut();
      case SLOW -> new Mood.Slow(SLOW_BROKER);
      case THROTTLED -> new Mood.Throttled(THROTTLED_BYTES);
    };
  }
}
