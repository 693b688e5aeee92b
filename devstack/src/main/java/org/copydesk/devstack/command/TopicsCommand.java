package org.copydesk.devstack.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
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
  int create(@Mixin ClusterOptions options, @Mixin PartitionsOption partitions) {
    new Deployment(options.cluster()).deploy(partitions.partitions());
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
    try (Admin admin = options.cluster().admin()) {
      Set<String> known = admin.listTopics().names().get();
      List<Topic<?, ?>> topics =
          Topics.all().stream().filter(topic -> known.contains(topic.name())).toList();
      Map<String, TopicDescription> described =
          admin
              .describeTopics(topics.stream().<String>map(Topic::name).toList())
              .allTopicNames()
              .get();
      Map<String, Long> offsets = offsets(admin, described.values());
      for (Topic<?, ?> topic : topics) {
        TopicDescription there = Objects.requireNonNull(described.get(topic.name()));
        System.out.printf(
            "%-28s %2d partitions %8d offsets  %s%n",
            topic.name(),
            there.partitions().size(),
            offsets.getOrDefault(topic.name(), 0L),
            topic.config());
      }
    }
    return ExitCodes.OK;
  }

  private static Map<String, Long> offsets(Admin admin, Collection<TopicDescription> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    Map<TopicPartition, OffsetSpec> starts = new HashMap<>();
    for (TopicDescription topic : topics) {
      for (TopicPartitionInfo info : topic.partitions()) {
        TopicPartition partition = new TopicPartition(topic.name(), info.partition());
        ends.put(partition, OffsetSpec.latest());
        starts.put(partition, OffsetSpec.earliest());
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
