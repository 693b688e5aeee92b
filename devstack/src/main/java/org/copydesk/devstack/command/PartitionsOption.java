package org.copydesk.devstack.command;

import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How many partitions the topics get on which records of an article meet.
public final class PartitionsOption {
  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "Partitions of every topic but dead letters, on a new cluster (default: 4). They cannot be changed later.")
  private Optional<Integer> partitions = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// The number, where one is given.
  public OptionalInt partitions() {
    OptionalInt number = partitions.stream().mapToInt(Integer::intValue).findFirst();
    if (number.isPresent() && number.getAsInt() < 1) {
      throw new ParameterException(
          command.commandLine(),
          "--partitions is %d and must be 1 or more".formatted(number.getAsInt()));
    }
    return number;
  }
}
