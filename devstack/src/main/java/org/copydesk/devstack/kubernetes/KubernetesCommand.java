package org.copydesk.devstack.kubernetes;

import java.util.concurrent.Callable;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.command.PartitionsOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints topics or users for Strimzi.
@Command(
    name = "kubernetes",
    description = {
      "Print the topics, or a user for each role, as resources of Strimzi.",
      "Nothing is changed; see docs/kubernetes.md."
    },
    mixinStandardHelpOptions = true)
public final class KubernetesCommand implements Callable<Integer> {
  /// What may be printed.
  enum Part {
    TOPICS,
    USERS
  }

  @Parameters(paramLabel = "PART", description = "topics or users.")
  private Part part = Part.TOPICS;

  @Option(
      names = "--cluster",
      paramLabel = "NAME",
      defaultValue = "copydesk",
      description = "The name of the Kafka resource (default: ${DEFAULT-VALUE}).")
  private String cluster = "";

  @Option(
      names = "--replicas",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many brokers hold each record of a topic (default: ${DEFAULT-VALUE}).")
  private int replicas;

  @Mixin private PartitionsOption partitions = new PartitionsOption();

  @Override
  public Integer call() {
    System.out.print(
        switch (part) {
          case TOPICS -> TopicResources.yaml(cluster, replicas, partitions.partitions());
          case USERS -> UserResources.yaml(cluster);
        });
    return ExitCodes.OK;
  }
}
