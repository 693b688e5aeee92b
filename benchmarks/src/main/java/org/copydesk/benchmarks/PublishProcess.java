package org.copydesk.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.copydesk.publish.PublishTopology;
import org.copydesk.publish.RouteTopics;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;

/// publish-service's topology in a process of its own, for {@link PublishLine}, with the settings
/// of the environment. Says on standard output when it runs, and answers each line of standard
/// input with what it uses.
final class PublishProcess {
  static final String RUNNING = "running after ms: ";
  static final String HEAP = "heap in use MiB: ";
  static final String TIME = "processor seconds: ";
  private static final long MEBIBYTE = 1L << 20;
  private static final double NANOS = 1e9;

  private PublishProcess() {}

  /// Runs until its standard input ends.
  ///
  /// @param arguments bootstrap servers and the folder for state
  public static void main(String[] arguments) throws IOException {
    PublishPlatform.register();
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("COPYDESK_KAFKA_BOOTSTRAP_SERVERS", arguments[0]);
    environment.put("COPYDESK_STATE_DIR", arguments[1]);
    environment.put("COPYDESK_INSTANCE_ID", "bench");
    Map<String, Object> config =
        KafkaSettings.read(Settings.of(environment))
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
      String asked;
      while ((asked = lines.readLine()) != null) {
        if (asked.equals(TIME)) {
          System.out.println(TIME + processorSeconds());
          continue;
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println(
            "%s%d, processor seconds: %.1f, share of the thread's time: %s"
                .formatted(
                    HEAP,
                    (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                    processorSeconds(),
                    ratios(streams)));
      }
    }
    streams.close();
  }

  /// What this process has used until now, all threads.
  static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / NANOS;
  }

  /// What the stream threads were doing when it was last measured.
  private static Map<String, String> ratios(KafkaStreams streams) {
    Map<String, String> ratios = new TreeMap<>();
    streams
        .metrics()
        .forEach((name, metric) -> {
          if (name.group().equals("stream-thread-metrics") && name.name().endsWith("-ratio")) {
            ratios.put(name.name(), "%.2f".formatted((double) metric.metricValue()));
          }
        });
    return ratios;
  }
}
