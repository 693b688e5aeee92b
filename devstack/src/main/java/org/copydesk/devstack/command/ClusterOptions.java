package org.copydesk.devstack.command;

import java.util.Optional;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NotRunning;
import org.copydesk.devstack.process.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that say which cluster a command talks to: any that is named, else the stack on this
/// machine.
public final class ClusterOptions {
  @Mixin private StackOptions options = new StackOptions();

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:COPYDESK_KAFKA_BOOTSTRAP_SERVERS}",
      description =
          "The brokers of a cluster elsewhere (default: $COPYDESK_KAFKA_BOOTSTRAP_SERVERS, else the"
              + " stack on this machine).")
  private Optional<String> bootstrapServers = Optional.empty();

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "${env:COPYDESK_SCHEMA_REGISTRY_URL}",
      description = "Its schema registry (default: $COPYDESK_SCHEMA_REGISTRY_URL).")
  private Optional<String> registryUrl = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// The cluster that is meant, and answers.
  ///
  /// @throws NotRunning when there is none
  public Cluster cluster() {
    if (bootstrapServers.isPresent() != registryUrl.isPresent()) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          "a cluster is named by both --bootstrap-servers and --registry, or by their variables");
    }
    if (bootstrapServers.isPresent()) {
      return new Cluster(bootstrapServers.get(), registryUrl.get()).answering();
    }
    Stack stack = options.stack();
    if (!stack.isRunning()) {
      throw new NotRunning("The stack does not run; start it with ./copydesk up --detach");
    }
    return stack.cluster();
  }
}
