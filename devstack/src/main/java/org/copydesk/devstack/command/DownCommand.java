package org.copydesk.devstack.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Stops everything.
@Command(
    name = "down",
    description = "Stop everything; the data stays.",
    mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
  @Mixin private StackOptions options = new StackOptions();

  @Override
  public Integer call() {
    options.stack().stop();
    System.out.println("Stopped.");
    return ExitCodes.OK;
  }
}
