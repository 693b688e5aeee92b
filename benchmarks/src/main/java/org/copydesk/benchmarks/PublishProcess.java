package org.copydesk.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.copydesk.publish.PublishTopology;
import org.copydesk.publish.RouteTopics;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;

/// publish-service's topology in a process of its own, for {@link PublishLine}. Says on standard
/// output when it runs, and answers each line of standard input with the heap that is in use.
final class PublishProcess {
  static final String RUNNING = "running after ms: ";
  static final String HEAP = "heap in use MiB: ";
  private static final long MEBIBYTE = 1L << 20;

  private PublishProcess() {}

  /// Runs until its standard input ends.
  ///
  /// @param arguments bootstrap servers and the folder for state
  public static void main(String[] arguments) throws IOException {
    PublishPlatform.register();
    Map<String, Object> config =
        KafkaSettings.read(
                Settings.of(
                    Map.of(
                        "COPYDESK_KAFKA_BOOTSTRAP_SERVERS",
                        arguments[0],
                        "COPYDESK_STATE_DIR",
                        arguments[1])))
            .streams("publish-service", Topics.PUBLISH_DEAD_LETTER);
    Properties properties = new Properties();
    properties.putAll(config);
    KafkaStreams streams =
        new KafkaStreams(
            PublishTopology.build(
                new Wiring(config, PublishPlatform.REGISTRY, PublishPlatform.PATIENCE),
                RouteTopics.none(),
                new SimpleMeterRegistry()),
            properties);
    streams.setStateListener((now, before) -> {
      if (now == State.RUNNING) {
        System.out.println(RUNNING + ManagementFactory.getRuntimeMXBean().getUptime());
      }
    });
    streams.start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      while (lines.readLine() != null) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println(HEAP + (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE);
      }
    }
    streams.close();
  }
}
