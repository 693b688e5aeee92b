package org.copydesk.enrich;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// The settings of enrich-service.
public record EnrichConfig(KafkaSettings kafka, Management management) {
  private static final int MANAGEMENT_PORT = 9102;

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(KafkaSettings.all());
    all.addAll(Management.all(MANAGEMENT_PORT));
    return all;
  }

  /// Reads them; throws with all mistakes.
  static EnrichConfig read(Settings settings) {
    EnrichConfig config =
        new EnrichConfig(KafkaSettings.read(settings), Management.read(settings, MANAGEMENT_PORT));
    settings.check();
    return config;
  }
}
