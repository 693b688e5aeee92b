package org.copydesk.ingest.receive;

import java.time.Duration;
import java.util.List;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// The settings of the HTTP edge.
///
/// @param tokens `source=<SHA-256 of a bearer token>`, several separated by commas or line breaks
/// @param tokensFile the file that they came from and are read from again; empty where there is
///   none
/// @param ratePerSecond requests a second and source before 429
/// @param failuresPerMinute wrong tokens a minute, address and source before 429
/// @param connectionsPerAddress connections of one address at the same time
/// @param patience how long a client may keep the server waiting
public record ReceiveSettings(
    String host,
    int port,
    String tokens,
    String tokensFile,
    int ratePerSecond,
    int failuresPerMinute,
    int connectionsPerAddress,
    Duration patience) {
  private static final Setting<String> HOST =
      Setting.text(
          "http.host",
          "127.0.0.1",
          "an address of this machine",
          "Where POST /v1/raw listens; 0.0.0.0 for all addresses.");
  private static final Setting<Integer> PORT =
      Setting.port("http.port", 8088, "The port of POST /v1/raw.");
  private static final Setting<String> TOKENS =
      new Setting<>(
          "http.tokens",
          "",
          "source=<SHA-256 of its bearer token in hexadecimal>, several separated by commas",
          "Who may post: bearer tokens of sources, hashed (`printf %s TOKEN | sha256sum`). A source"
              + " may have several.",
          true,
          ReceiveSettings::checked);
  private static final Setting<String> TOKENS_FILE =
      Setting.text(
          "http.tokens.file",
          "",
          "a file, an entry of http.tokens a line; `#` begins a comment; empty for none",
          "Instead of http.tokens: the file is read again while the service runs, a second after it"
              + " has changed.");
  private static final Setting<Integer> RATE =
      Setting.number(
          "http.rate.per.second", 500, 1, 100_000, "Requests a second and source; more get 429.");

  private static final Setting<Integer> FAILURES =
      Setting.number(
          "http.failures.per.minute",
          60,
          1,
          1_000_000,
          "Wrong tokens a minute, address and source; then all requests of that address for that source get"
              + " 429 until the minute is over.");
  private static final Setting<Integer> CONNECTIONS =
      Setting.number(
          "http.connections.per.address",
          500,
          1,
          10_000,
          "Connections of one address at the same time; more are closed at once. There are 10,000 in"
              + " all.");
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
    return List.of(HOST, PORT, TOKENS, TOKENS_FILE, RATE, FAILURES, CONNECTIONS, PATIENCE);
  }

  /// Reads them.
  public static ReceiveSettings read(Settings settings) {
    return new ReceiveSettings(
        settings.get(HOST),
        settings.get(PORT),
        settings.get(TOKENS),
        settings.get(TOKENS_FILE),
        settings.get(RATE),
        settings.get(FAILURES),
        settings.get(CONNECTIONS),
        Duration.ofSeconds(settings.get(PATIENCE)));
  }

  private static String checked(String tokens) {
    Tokens.of(tokens);
    return tokens;
  }
}
