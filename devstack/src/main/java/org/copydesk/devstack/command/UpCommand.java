package org.copydesk.devstack.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.copydesk.devstack.process.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts everything.
@Command(
    name = "up",
    description = "Start broker, registry, the three services, the monitor and the console.",
    mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
  @Mixin private StackOptions options = new StackOptions();
  @Mixin private PartitionsOption partitions = new PartitionsOption();

  @Option(names = "--detach", description = "Return when all is ready; ./copydesk down stops it.")
  private boolean detach;

  @Override
  public Integer call() throws InterruptedException {
    Stack stack = options.stack();
    stack.start(System.out::println, partitions.partitions());
    stack.learnToStartBehind(LearnToStartCommand.line(options));
    System.out.printf(
        "Ready. Post documents to http://127.0.0.1:%d/v1/raw/demo/ITEM (Authorization: Bearer %s)"
            + " or use ./copydesk publish FILE%n",
        stack.ports().http(), StackOptions.DEMO_TOKEN);
    System.out.printf(
        "Look at http://127.0.0.1:%d (sign in with \"%s\")%n",
        stack.ports().console(), StackOptions.DEMO_TOKEN);
    if (!detach) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop-stack"));
      System.out.println("Ctrl-C stops everything.");
      new CountDownLatch(1).await();
    }
    return ExitCodes.OK;
  }
}
