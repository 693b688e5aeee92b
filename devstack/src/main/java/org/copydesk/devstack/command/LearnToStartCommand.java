package org.copydesk.devstack.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.devstack.Copydesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Makes the caches by which the services start sooner; `up` runs it behind everything else.
@Command(
    name = "learn-to-start",
    description = "Make the caches by which the services of this stack start sooner.",
    mixinStandardHelpOptions = true,
    hidden = true)
public final class LearnToStartCommand implements Callable<Integer> {
  @Mixin private StackOptions options = new StackOptions();

  /// How this program runs it in another process, without the JVM's program and flags.
  static List<String> line(StackOptions options) {
    return List.of(
        "-Dcopydesk.home=" + System.getProperty("copydesk.home", "."),
        "-cp",
        System.getProperty("java.class.path"),
        Copydesk.class.getName(),
        "learn-to-start",
        "--data",
        options.data().toAbsolutePath().toString());
  }

  @Override
  public Integer call() throws Exception {
    options.stack().learnToStart();
    return ExitCodes.OK;
  }
}
