package org.copydesk.training;

import org.copydesk.training.names.ExamplesCommand;
import org.copydesk.training.names.NamesCommand;
import org.copydesk.training.names.RelabelCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Makes what enrich-service ships: `model-training/run`.
@Command(
    name = "train",
    description = "Makes the models and tables that enrich-service ships.",
    mixinStandardHelpOptions = true,
    subcommands = {NamesCommand.class, ExamplesCommand.class, RelabelCommand.class})
public final class Train {
  private Train() {}

  /// Runs a command; exit code 2 for arguments that are not understood.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Train()).execute(arguments));
  }
}
