package org.copydesk.e2e;

import java.util.List;
import java.util.Map;
import org.copydesk.console.ConsoleConfig;
import org.copydesk.enrich.EnrichConfig;
import org.copydesk.ingest.IngestConfig;
import org.copydesk.monitor.MonitorConfig;
import org.copydesk.publish.PublishConfig;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.settings.Setting;

/// What each process that is deployed can be set to.
public final class ServiceSettings {
  /// By the name of the process.
  public static final Map<String, List<Setting<?>>> ALL =
      Map.of(
          "ingest-service",
          IngestConfig.all(),
          "enrich-service",
          EnrichConfig.all(),
          "publish-service",
          PublishConfig.all(),
          "monitor-service",
          MonitorConfig.all(),
          "console-service",
          ConsoleConfig.all(),
          "deploy",
          KafkaSettings.all());

  private ServiceSettings() {}
}
