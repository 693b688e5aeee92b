package org.copydesk.devstack.kubernetes;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// The topics of the catalogue as Strimzi's `KafkaTopic` resources, in YAML. Topics of routes, and
/// those that the services make for their stores, are not among them: they come and go with their
/// makers, and Strimzi leaves alone what it was not told of.
public final class TopicResources {
  private TopicResources() {}

  /// All topics.
  ///
  /// @param cluster the name of the `Kafka` resource
  /// @param replicas how many brokers hold each record
  /// @param partitions of the topics on which records of an article meet; what the catalogue says
  ///   where it is empty
  public static String yaml(String cluster, int replicas, OptionalInt partitions) {
    return Topics.all().stream()
        .map(topic -> yaml(topic, cluster, replicas, topic.partitions(partitions)))
        .collect(
            Collectors.joining(
                "---\n",
                "# Made from the topic catalogue by ./copydesk kubernetes topics: do not edit.\n",
                ""));
  }

  private static String yaml(Topic<?, ?> topic, String cluster, int replicas, int partitions) {
    return """
    apiVersion: kafka.strimzi.io/v1
    kind: KafkaTopic
    metadata:
      name: %s
      labels:
        strimzi.io/cluster: %s
    spec:
      partitions: %d
      replicas: %d
      config:
    %s\
    """
        .formatted(topic.name(), cluster, partitions, replicas, config(topic));
  }

  private static String config(Topic<?, ?> topic) {
    return topic.config().entrySet().stream()
        .map(entry -> "    %s: \"%s\"%n".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }
}
