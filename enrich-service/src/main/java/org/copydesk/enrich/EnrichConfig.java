package org.copydesk.enrich;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Annotators;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;

/// The settings of enrich-service.
public record EnrichConfig(KafkaSettings kafka, Management management, List<Annotator> annotators) {
  private static final int MANAGEMENT_PORT = 9102;
  private static final Setting<List<Annotator>> ANNOTATORS =
      new Setting<>(
          "annotators",
          Enricher.STANDARD_ANNOTATORS,
          "names of annotators, separated by commas",
          "The annotators that run, in this order; quotes needs entities before it, both need"
              + " language.",
          false,
          names -> Annotators.offered().named(names));

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(KafkaSettings.all());
    all.addAll(Management.all(MANAGEMENT_PORT));
    all.add(ANNOTATORS);
    return all;
  }

  /// Reads them; throws with all mistakes.
  static EnrichConfig read(Settings settings) {
    EnrichConfig config =
        new EnrichConfig(
            KafkaSettings.read(settings),
            Management.read(settings, MANAGEMENT_PORT),
            settings.get(ANNOTATORS));
    settings.check();
    return config;
  }
}
