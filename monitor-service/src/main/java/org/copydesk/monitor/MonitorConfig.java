package org.copydesk.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// The settings of monitor-service.
///
/// @param lateAfter how long an accepted version may be awaited
/// @param lookBack how far back it begins to read at its start
/// @param mostUnsettled how many unsettled versions it keeps
public record MonitorConfig(
    Map<String, Object> clients,
    Map<String, Object> registry,
    Management management,
    Duration lateAfter,
    Duration lookBack,
    long mostUnsettled) {
  private static final int MANAGEMENT_PORT = 9104;

  private static final Setting<Integer> LATE_AFTER =
      Setting.number(
          "late.after.seconds",
          10,
          1,
          86_400,
          "Seconds after which an accepted version that did not reach what it has to is late.");
  private static final Setting<Integer> LOOK_BACK =
      Setting.number(
          "look.back.hours",
          24,
          1,
          720,
          "Hours before its start from which on it reads receipts and lifecycle events.");
  private static final Setting<Integer> MOST_UNSETTLED =
      Setting.number(
          "most.unsettled",
          500_000,
          1_000,
          50_000_000,
          "Unsettled versions that it keeps in memory; beyond, receipts wait until some are settled.");

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(KafkaSettings.ofClients());
    all.addAll(Management.all(MANAGEMENT_PORT));
    all.addAll(List.of(LATE_AFTER, LOOK_BACK, MOST_UNSETTLED));
    return all;
  }

  /// Reads them; throws with all mistakes.
  static MonitorConfig read(Settings settings) {
    KafkaSettings kafka = KafkaSettings.read(settings);
    MonitorConfig config =
        new MonitorConfig(
            kafka.clients(),
            kafka.registry(),
            Management.read(settings, MANAGEMENT_PORT),
            Duration.ofSeconds(settings.get(LATE_AFTER)),
            Duration.ofHours(settings.get(LOOK_BACK)),
            settings.get(MOST_UNSETTLED));
    settings.check();
    return config;
  }
}
