package org.copydesk.ingest.fetch;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// The settings of everything that is fetched from the web.
///
/// @param userAgent how Copydesk names itself to servers
/// @param allowPrivate whether loopback and private networks may be fetched from, on any port
/// @param ports the ports that public servers may be asked on
/// @param connectTimeout how long a connection may take to be made
/// @param timeout how long one answer may take in all
/// @param hostPause what lies between two requests to one host, at least
public record FetchSettings(
    String userAgent,
    boolean allowPrivate,
    Set<Integer> ports,
    Duration connectTimeout,
    Duration timeout,
    Duration hostPause) {
  private static final Setting<String> USER_AGENT =
      new Setting<>(
          "fetch.user.agent",
          "Copydesk/0.1 (news feed reader)",
          "a product name, a version and where to complain: Name/1.0 (+https://…)",
          "How Copydesk names itself to the servers it polls; the name before the slash is looked for in robots.txt.",
          false,
          FetchSettings::userAgent);
  private static final Setting<Boolean> ALLOW_PRIVATE =
      new Setting<>(
          "fetch.allow.private",
          "false",
          "true or false",
          "Whether loopback and private networks may be fetched from, on any port: for development only.",
          false,
          FetchSettings::yes);
  private static final Setting<Set<Integer>> PORTS =
      new Setting<>(
          "fetch.ports",
          "80,443",
          "ports, separated by commas",
          "The ports on which public servers may be asked.",
          false,
          FetchSettings::ports);
  private static final Setting<Integer> CONNECT_TIMEOUT =
      Setting.number(
          "fetch.connect.timeout.ms",
          10_000,
          10,
          120_000,
          "How long a connection may take to be made.");
  private static final Setting<Integer> TIMEOUT =
      Setting.number(
          "fetch.timeout.ms",
          30_000,
          50,
          600_000,
          "How long one answer may take from the connection to its last byte.");
  private static final Setting<Integer> HOST_PAUSE =
      Setting.number(
          "fetch.host.pause.ms",
          1_000,
          0,
          3_600_000,
          "The pause between two requests to one host; a longer crawl-delay in its robots.txt wins.");

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    return List.of(USER_AGENT, ALLOW_PRIVATE, PORTS, CONNECT_TIMEOUT, TIMEOUT, HOST_PAUSE);
  }

  /// Reads them.
  public static FetchSettings read(Settings settings) {
    return new FetchSettings(
        settings.get(USER_AGENT),
        settings.get(ALLOW_PRIVATE),
        settings.get(PORTS),
        Duration.ofMillis(settings.get(CONNECT_TIMEOUT)),
        Duration.ofMillis(settings.get(TIMEOUT)),
        Duration.ofMillis(settings.get(HOST_PAUSE)));
  }

  /// The name that robots.txt may speak of, in lower case.
  String robotName() {
    return userAgent.split("[/ ]", 2)[0].toLowerCase(java.util.Locale.ROOT);
  }

  private static String userAgent(String text) {
    if (!text.matches("[A-Za-z][A-Za-z0-9_-]*[ -~]*")) {
      throw new IllegalArgumentException("begins with no name, or has other than ASCII characters");
    }
    return text;
  }

  private static Boolean yes(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Set<Integer> ports(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .map(Integer::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
