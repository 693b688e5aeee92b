package org.copydesk.publish;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;
import org.copydesk.service.tracing.TraceSettings;

/// The settings of publish-service.
public record PublishConfig(KafkaSettings kafka, Management management, TraceSettings traces) {
  private static final int MANAGEMENT_PORT = 9103;

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(KafkaSettings.all());
    all.addAll(Management.all(MANAGEMENT_PORT));
    all.addAll(TraceSettings.all());
    return all;
  }

  /// Reads them; throws with all mistakes.
  static PublishConfig read(Settings settings) {
    PublishConfig config =
        new PublishConfig(
            KafkaSettings.read(settings),
            Management.read(settings, MANAGEMENT_PORT),
            TraceSettings.read(settings));
    settings.check();
    return config;
  }
}
