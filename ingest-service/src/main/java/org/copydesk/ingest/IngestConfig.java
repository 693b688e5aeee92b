package org.copydesk.ingest;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.ingest.drop.DropSettings;
import org.copydesk.ingest.fetch.FetchSettings;
import org.copydesk.ingest.poll.PollSettings;
import org.copydesk.ingest.receive.ReceiveSettings;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.run.StreamsService.Management;
import org.copydesk.service.settings.Setting;
import org.copydesk.service.settings.Settings;
import org.copydesk.service.tracing.TraceSettings;

/// The settings of ingest-service.
public record IngestConfig(
    KafkaSettings kafka,
    Management management,
    TraceSettings traces,
    ReceiveSettings receive,
    DropSettings drop,
    FetchSettings fetch,
    PollSettings poll) {
  private static final int MANAGEMENT_PORT = 9101;

  /// All settings, for the documentation.
  public static List<Setting<?>> all() {
    List<Setting<?>> all = new ArrayList<>(KafkaSettings.all());
    all.addAll(Management.all(MANAGEMENT_PORT));
    all.addAll(TraceSettings.all());
    all.addAll(ReceiveSettings.all());
    all.addAll(DropSettings.all());
    all.addAll(FetchSettings.all());
    all.addAll(PollSettings.all());
    return all;
  }

  /// Reads them; throws with all mistakes.
  static IngestConfig read(Settings settings) {
    IngestConfig config =
        new IngestConfig(
            KafkaSettings.read(settings),
            Management.read(settings, MANAGEMENT_PORT),
            TraceSettings.read(settings),
            ReceiveSettings.read(settings),
            DropSettings.read(settings),
            FetchSettings.read(settings),
            PollSettings.read(settings));
    settings.check();
    return config;
  }
}
