package org.copydesk.devstack.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NotRunning;
import org.copydesk.devstack.process.Stack;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.settings.InvalidSettings;
import org.copydesk.service.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that say which cluster a command talks to: any that is named, here or in the
/// settings that the services take, else the stack on this machine. TLS, user and password come
/// from these settings alone, so that they stand in no command line.
public final class ClusterOptions {
  private static final String BROKERS = "bootstrap.servers";
  private static final String REGISTRY = "schema.registry.";

  @Mixin private StackOptions options = new StackOptions();

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description =
          "The brokers of a cluster elsewhere (default: $COPYDESK_KAFKA_BOOTSTRAP_SERVERS or kafka.bootstrap.servers in $COPYDESK_CONFIG, else the stack on this machine).")
  private Optional<String> bootstrapServers = Optional.empty();

  @Option(
      names = "--registry",
      paramLabel = "URL",
      description =
          "Its schema registry (default: $COPYDESK_SCHEMA_REGISTRY_URL or schema.registry.url in $COPYDESK_CONFIG).")
  private Optional<String> registryUrl = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// The stack on this machine, unless another cluster is named.
  public Optional<Stack> stack() {
    return brokers(Settings.of(System.getenv())).isPresent()
        ? Optional.empty()
        : Optional.of(options.stack());
  }

  /// The cluster that is meant, and answers.
  ///
  /// @throws NotRunning when there is none
  public Cluster cluster() {
    Settings settings = Settings.of(System.getenv());
    Optional<String> brokers = brokers(settings);
    Optional<String> registry = registryUrl.or(() -> set(settings, REGISTRY, "url"));
    if (brokers.isPresent() != registry.isPresent()) {
      throw wrong(
          "a cluster is named by both --bootstrap-servers and --registry, or by their variables");
    }
    if (brokers.isPresent()) {
      return named(settings, brokers.get(), registry.get()).answering();
    }
    Stack stack = options.stack();
    if (!stack.isRunning()) {
      throw new NotRunning("The stack does not run; start it with ./copydesk up --detach");
    }
    return stack.cluster();
  }

  private Optional<String> brokers(Settings settings) {
    return bootstrapServers.or(() -> set(settings, "kafka.", BROKERS));
  }

  private Cluster named(Settings settings, String brokers, String registryUrl) {
    KafkaSettings kafka = KafkaSettings.read(settings);
    try {
      settings.check();
    } catch (InvalidSettings e) {
      throw wrong(e.getMessage());
    }
    Map<String, Object> clients = new HashMap<>(kafka.clients());
    clients.put(BROKERS, brokers);
    Map<String, Object> registry = new HashMap<>(kafka.registry());
    registry.put(REGISTRY + "url", registryUrl);
    return new Cluster(clients, registry);
  }

  private static Optional<String> set(Settings settings, String prefix, String key) {
    return Optional.ofNullable(settings.below(prefix).get(key)).map(Object::toString);
  }

  private CommandLine.ParameterException wrong(@Nullable String message) {
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}
