package org.copydesk.devstack.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.deploy.Deployment;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Deploys and describes the topics.
@Command(
    name = "topics",
    description = "Create or describe the topics.",
    mixinStandardHelpOptions = true,
    subcommandsRepeatable = false)
public final class TopicsCommand {
  @Command(
      name = "create",
      description = "Create all topics and register all schemas; what is there is brought in step.",
      mixinStandardHelpOptions = true)
  int create(@Mixin ClusterOptions options) {
    new Deployment(options.cluster()).deploy();
    System.out.printf("%d topics and their schemas are there%n", Topics.all().size());
    return ExitCodes.OK;
  }

  @Command(
      name = "describe",
      description =
          "List the topics with their settings and the span of their offsets (records and"
              + " transaction marks).",
      mixinStandardHelpOptions = true)
  int describe(@Mixin ClusterOptions options) throws ExecutionException, InterruptedException {
    Map<String, Long> offsets = offsets(options.cluster());
    for (Topic<?, ?> topic : Topics.all()) {
      System.out.printf(
          "%-28s %2d partitions %8d offsets  %s%n",
          topic.name(), topic.partitions(), offsets.getOrDefault(topic.name(), 0L), topic.config());
    }
    return ExitCodes.OK;
  }

  private static Map<String, Long> offsets(Cluster cluster)
      throws ExecutionException, InterruptedException {
    try (Admin admin = cluster.admin()) {
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      Map<TopicPartition, OffsetSpec> starts = new HashMap<>();
      for (Topic<?, ?> topic : Topics.all()) {
        for (int i = 0; i < topic.partitions(); i++) {
          ends.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
          starts.put(new TopicPartition(topic.name(), i), OffsetSpec.earliest());
        }
      }
      Map<String, Long> offsets = new HashMap<>();
      admin
          .listOffsets(ends)
          .all()
          .get()
          .forEach((partition, end) -> offsets.merge(partition.topic(), end.offset(), Long::sum));
      admin
          .listOffsets(starts)
          .all()
          .get()
          .forEach(
              (partition, start) -> offsets.merge(partition.topic(), -start.offset(), Long::sum));
      return offsets;
    }
  }
}
