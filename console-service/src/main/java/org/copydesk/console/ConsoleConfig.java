package org.copydesk.console;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// The settings of console-service.
///
/// @param host the address of the page
/// @param port the port of the page
/// @param tokenHash SHA-256 of the token in hexadecimal; empty where nobody may sign in
/// @param secureCookie whether browsers may send the cookie over TLS only
/// @param articles how many of the newest articles are kept
/// @param lookBack how far back it begins to read lifecycle events at its start
/// @param services the management addresses of the services, by the service's name
public record ConsoleConfig(
    Map<String, Object> clients,
    Map<String, Object> registry,
    Management management,
    String host,
    int port,
    String tokenHash,
    boolean secureCookie,
    int articles,
    Duration lookBack,
    Map<String, URI> services) {
  private static final int MANAGEMENT_PORT = 9105;
  private static final String SERVICES_EXAMPLE =
      "ingest-service=http://127.0.0.1:9101,enrich-service=http://127.0.0.1:9102,"
          + "publish-service=http://127.0.0.1:9103,monitor-service=http://127.0.0.1:9104";

  private static final Setting<String> HOST =
      Setting.text(
          "console.host",
          "127.0.0.1",
          "an address of this machine",
          "Where the console listens; 0.0.0.0 for all addresses, behind a proxy with TLS.");
  private static final Setting<Integer> PORT =
      Setting.port("console.port", 8090, "The port of the console.");
  private static final Setting<String> TOKEN =
      new Setting<>(
          "console.token.sha256",
          "",
          "64 hexadecimal digits; empty for none",
          "SHA-256 of the token that shows the desk's own topics and allows to redrive. Without it"
              + " the console shows what subscribers may see, and nobody can sign in.",
          true,
          ConsoleConfig::hash);
  private static final Setting<Boolean> SECURE_COOKIE =
      new Setting<>(
          "console.cookie.secure",
          "false",
          "true or false",
          "Whether the cookie of who is signed in may be sent over TLS only: true behind a proxy with"
              + " TLS.",
          false,
          ConsoleConfig::flag);
  private static final Setting<Integer> ARTICLES =
      Setting.number(
          "console.articles",
          500,
          10,
          10_000,
          "How many of the newest articles are kept in memory; others are read when they are asked"
              + " for.");
  private static final Setting<Integer> LOOK_BACK =
      Setting.number(
          "look.back.hours",
          168,
          1,
          720,
          "Hours before its start from which on it reads lifecycle events.");
  private static final Setting<Map<String, URI>> SERVICES =
      new Setting<>(
          "console.services",
          SERVICES_EXAMPLE,
          "name=http://host:port of management ports, separated by commas",
          "Which services are asked for their health and metrics.",
          false,
          ConsoleConfig::addresses);

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(KafkaSettings.ofClients());
    all.addAll(Management.all(MANAGEMENT_PORT));
    all.addAll(List.of(HOST, PORT, TOKEN, SECURE_COOKIE, ARTICLES, LOOK_BACK, SERVICES));
    return all;
  }

  /// Reads them; throws with all mistakes.
  static ConsoleConfig read(Settings settings) {
    KafkaSettings kafka = KafkaSettings.read(settings);
    ConsoleConfig config =
        new ConsoleConfig(
            kafka.clients(),
            kafka.registry(),
            Management.read(settings, MANAGEMENT_PORT),
            settings.get(HOST),
            settings.get(PORT),
            settings.get(TOKEN),
            settings.get(SECURE_COOKIE),
            settings.get(ARTICLES),
            Duration.ofHours(settings.get(LOOK_BACK)),
            settings.get(SERVICES));
    settings.check();
    return config;
  }

  private static String hash(String text) {
    if (!text.matches("([0-9a-fA-F]{64})?")) {
      throw new IllegalArgumentException("not a SHA-256; make one with: printf TOKEN | sha256sum");
    }
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Map<String, URI> addresses(String text) {
    Map<String, URI> services = new LinkedHashMap<>();
    for (String each : text.isBlank() ? new String[0] : text.split(",")) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("\"" + each + "\" has no name before an =");
      }
      URI address = URI.create(each.substring(equals + 1).strip());
      if (!List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
        throw new IllegalArgumentException("\"" + each + "\" is no http or https address");
      }
      services.put(each.substring(0, equals).strip(), address);
    }
    return services;
  }
}
