package org.copydesk.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Uuid;
import org.copydesk.schemas.Topic;

/// Kafka as one process: broker and controller of a cluster of one.
///
/// @param daemon its process
/// @param target the folder that Maven built it in, with its libraries below
/// @param data the folder for its records and settings
/// @param detour a second way to it, where there is one
record Broker(Daemon daemon, Path target, Path data, Ports ports, Optional<Detour> detour) {
  void start() {
    Path properties = data.resolve("broker.properties");
    try {
      Files.writeString(properties, brokerProperties());
      Path log = data.resolve("kafka");
      if (!Files.exists(log.resolve("meta.properties"))) {
        format(properties);
      }
    } catch (IOException e) {
      throw new StackException(
          "cannot write to %s (%s); is the disk full?".formatted(data, e.getMessage()), e);
    }
    daemon.start(kafka("512m", "kafka.Kafka", properties.toString()), Map.of());
  }

  private void format(Path properties) throws IOException {
    List<String> command =
        kafka(
            "256m",
            "kafka.tools.StorageTool",
            "format",
            "--standalone",
            "--ignore-formatted",
            "-t",
            Uuid.randomUuid().toString(),
            "-c",
            properties.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(daemon.log().toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new StackException("Kafka's storage could not be formatted; see " + daemon.log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  private String brokerProperties() {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.bootstrap.servers=127.0.0.1:%d
    listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d%s
    advertised.listeners=PLAINTEXT://127.0.0.1:%d%s
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DETOUR:PLAINTEXT
    inter.broker.listener.name=PLAINTEXT
    controller.listener.names=CONTROLLER
    log.dirs=%s
    auto.create.topics.enable=false
    message.max.bytes=%d
    replica.fetch.max.bytes=%d
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=4
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    group.initial.rebalance.delay.ms=0
    """
        .formatted(
            ports.controller(),
            ports.broker(),
            ports.controller(),
            detour.map(way -> ",DETOUR://127.0.0.1:" + way.listener()).orElse(""),
            ports.broker(),
            detour.map(way -> ",DETOUR://127.0.0.1:" + way.advertised()).orElse(""),
            data.resolve("kafka"),
            Topic.MAX_RECORD_BYTES,
            Topic.MAX_RECORD_BYTES);
  }

  private List<String> kafka(String heap, String main, String... arguments) {
    List<String> program =
        new ArrayList<>(
            List.of(
                "-Dlogback.configurationFile=broker-logback.xml",
                "-cp",
                "%s/broker.jar:%s/lib/*".formatted(target, target),
                main));
    program.addAll(List.of(arguments));
    return Jvm.command(heap, program);
  }
}
