package org.copydesk.devstack.command;

import java.util.concurrent.Callable;
import org.copydesk.devstack.process.Daemon;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says how everything is.
@Command(
    name = "status",
    description = "Say which processes run and how they are.",
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
  @Mixin private StackOptions options = new StackOptions();

  @Override
  public Integer call() {
    Stack stack = options.stack();
    boolean all = true;
    for (Daemon daemon : stack.daemons()) {
      String state =
          daemon.process().map(process -> "runs, pid " + process.pid()).orElse("does not run");
      all = all && daemon.process().isPresent();
      System.out.printf("%-16s %s%n", daemon.name(), state);
    }
    for (ServiceProcess service : ServiceProcess.values()) {
      String said = stack.readiness(service);
      boolean silent = said.isEmpty() && stack.daemon(service).process().isPresent();
      (silent
              ? "does not answer on port %d; starting, standing still, or the machine is busy"
                  .formatted(stack.ports().management(service))
              : said)
          .lines()
          .forEach(line -> System.out.printf("%-16s   %s%n", service.title(), line));
    }
    return all ? ExitCodes.OK : ExitCodes.NOT_RUNNING;
  }
}
