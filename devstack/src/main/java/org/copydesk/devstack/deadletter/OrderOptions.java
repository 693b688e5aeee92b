package org.copydesk.devstack.deadletter;

import org.copydesk.deadletter.Order;
import org.copydesk.deadletter.Result;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.devstack.pace.Pace;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that say who wants something done with dead letters, why and how fast.
final class OrderOptions {
  /// Few beside what the services take, so that the live news does not wait for them.
  private static final double STANDARD_RATE = 20;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for people; kept on record.")
  private String reason = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who wants it; kept on record (default: ${sys:user.name}).")
  private String by = "";

  @Option(
      names = "--again",
      description = "Take letters, too, that were redriven or given up before.")
  private boolean again;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Letters a second at most (default: ${DEFAULT-VALUE}).")
  private double rate = STANDARD_RATE;

  @Option(names = "--all", description = "All letters are meant.")
  private boolean all;

  @Option(names = "--json", description = "One line of JSON a letter.")
  private boolean json;

  boolean all() {
    return all;
  }

  Order order() {
    return new Order(by, reason, again, dryRun);
  }

  Pace pace() {
    if (!(rate > 0)) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--rate must be more than 0 a second");
    }
    return new Pace(rate);
  }

  void tell(Result result) {
    System.out.println(json ? PlainJson.line(LetterJson.fields(result)) : LetterText.line(result));
  }

  void say(String summary) {
    if (!json) {
      System.out.println(summary);
    }
  }
}
