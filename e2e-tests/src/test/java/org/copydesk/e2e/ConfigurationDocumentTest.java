package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.console.ConsoleConfig;
import org.copydesk.enrich.EnrichConfig;
import org.copydesk.ingest.IngestConfig;
import org.copydesk.monitor.MonitorConfig;
import org.copydesk.publish.PublishConfig;
import org.copydesk.service.settings.Setting;
import org.junit.jupiter.api.Test;

/// docs/configuration.md is made from the settings in code; `-Dcopydesk.docs=write` makes it anew.
class ConfigurationDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/configuration.md");

  private static String document() {
    Map<String, List<Setting<?>>> services = new LinkedHashMap<>();
    services.put("ingest-service", IngestConfig.all());
    services.put("enrich-service", EnrichConfig.all());
    services.put("publish-service", PublishConfig.all());
    services.put("monitor-service", MonitorConfig.all());
    services.put("console-service", ConsoleConfig.all());
    return """
    # Configuration

    Made from the settings in code: do not edit. After a change run
    `./mvnw verify -Dcopydesk.docs=write`.

    Every setting is a variable of the environment, or a line `key=value` in the properties file that
    `COPYDESK_CONFIG` names; the variable wins. With `_FILE` behind its name a variable names a file that holds
    the value (`key.file=` in the properties file), as secrets want it ([security.md](security.md)). All mistakes are said together, with exit code 2. Every
    other `kafka.*` key (`COPYDESK_KAFKA_…`) is handed to all Kafka clients, `kafka.producer.*` and
    `kafka.consumer.*` to those alone; `schema.registry.*` to the registry client. Logs:
    `COPYDESK_LOG_FORMAT=text|json`, `COPYDESK_LOG_LEVEL` (of Copydesk, default `INFO`),
    `COPYDESK_LIBRARY_LOG_LEVEL` (of Kafka and all other libraries, default `WARN`).

    """
        + services.entrySet().stream()
            .map(service -> section(service.getKey(), service.getValue()))
            .collect(Collectors.joining("\n"));
  }

  private static String section(String service, List<Setting<?>> settings) {
    return "## "
        + service
        + "\n\n"
        + "| variable | key | default | allowed | what it does |\n"
        + "| --- | --- | --- | --- | --- |\n"
        + settings.stream().map(ConfigurationDocumentTest::row).collect(Collectors.joining())
        + "\n";
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | `%s` | %s | %s | %s |%n"
        .formatted(
            setting.variable(),
            setting.key(),
            setting.fallback().isEmpty() ? "none" : "`" + setting.fallback() + "`",
            setting.allowed(),
            setting.purpose());
  }

  @Test
  void everySettingIsDocumentedAsItIs() throws IOException {
    if ("write".equals(System.getProperty("copydesk.docs"))) {
      Files.writeString(DOCUMENT, document());
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(document());
  }
}
