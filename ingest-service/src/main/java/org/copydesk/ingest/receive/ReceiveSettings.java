package org.copydesk.ingest.receive;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// The settings of the HTTP edge.
///
/// @param tokens SHA-256 of the bearer token by source, in hexadecimal
/// @param ratePerSecond requests a second and source before 429
/// @param patience how long a client may keep the server waiting
public record ReceiveSettings(
    String host, int port, Map<String, String> tokens, int ratePerSecond, Duration patience) {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{1,64}=[0-9a-fA-F]{64}");
  private static final Setting<String> HOST =
      Setting.text(
          "http.host",
          "127.0.0.1",
          "an address of this machine",
          "Where POST /v1/raw listens; 0.0.0.0 for all addresses.");
  private static final Setting<Integer> PORT =
      Setting.port("http.port", 8088, "The port of POST /v1/raw.");
  private static final Setting<Map<String, String>> TOKENS =
      new Setting<>(
          "http.tokens",
          "",
          "source=<SHA-256 of its bearer token in hexadecimal>, several separated by commas",
          "Who may post: a bearer token for each source, hashed (`printf %s TOKEN | sha256sum`).",
          true,
          ReceiveSettings::tokens);
  private static final Setting<Integer> RATE =
      Setting.number(
          "http.rate.per.second", 500, 1, 100_000, "Requests a second and source; more get 429.");

  private static final Setting<Integer> PATIENCE =
      Setting.number(
          "http.patience.seconds",
          30,
          1,
          600,
          "Seconds that a client may keep the server waiting: for the head of a request, for the next"
              + " bytes of a body, or to read an answer.");

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    return List.of(HOST, PORT, TOKENS, RATE, PATIENCE);
  }

  /// Reads them.
  public static ReceiveSettings read(Settings settings) {
    return new ReceiveSettings(
        settings.get(HOST),
        settings.get(PORT),
        settings.get(TOKENS),
        settings.get(RATE),
        Duration.ofSeconds(settings.get(PATIENCE)));
  }

  private static Map<String, String> tokens(String text) {
    Map<String, String> tokens = new HashMap<>();
    for (String entry : text.split(",", -1)) {
      if (entry.isBlank()) {
        continue;
      }
      if (!TOKEN.matcher(entry.strip()).matches()) {
        throw new IllegalArgumentException("an entry is not source=<64 hexadecimal digits>");
      }
      String[] parts = entry.strip().split("=", 2);
      tokens.put(parts[0], parts[1].toLowerCase(Locale.ROOT));
    }
    return Map.copyOf(tokens);
  }
}
