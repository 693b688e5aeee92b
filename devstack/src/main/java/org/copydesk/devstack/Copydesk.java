package org.copydesk.devstack;

import org.copydesk.devstack.access.AclsCommand;
import org.copydesk.devstack.audit.AuditCommand;
import org.copydesk.devstack.backfill.BackfillCommand;
import org.copydesk.devstack.bench.BenchCommand;
import org.copydesk.devstack.chaos.ChaosCommand;
import org.copydesk.devstack.cluster.NotRunning;
import org.copydesk.devstack.command.AnnotateCommand;
import org.copydesk.devstack.command.AuthorityCommand;
import org.copydesk.devstack.command.ConceptCommand;
import org.copydesk.devstack.command.DownCommand;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.command.ExtractCommand;
import org.copydesk.devstack.command.KillCommand;
import org.copydesk.devstack.command.LearnToStartCommand;
import org.copydesk.devstack.command.PublishCommand;
import org.copydesk.devstack.command.ReleaseCommand;
import org.copydesk.devstack.command.RouteCommand;
import org.copydesk.devstack.command.SourceCommand;
import org.copydesk.devstack.command.StatusCommand;
import org.copydesk.devstack.command.TailCommand;
import org.copydesk.devstack.command.TopicsCommand;
import org.copydesk.devstack.command.UpCommand;
import org.copydesk.devstack.command.WithholdCommand;
import org.copydesk.devstack.deadletter.DeadLettersCommand;
import org.copydesk.devstack.demo.DemoCommand;
import org.copydesk.devstack.eval.EvalCommand;
import org.copydesk.devstack.export.ExportCommand;
import org.copydesk.devstack.kubernetes.KubernetesCommand;
import org.copydesk.devstack.monitor.MonitorCommand;
import org.copydesk.devstack.process.StackException;
import org.copydesk.devstack.replay.ReplayCommand;
import org.copydesk.devstack.sql.SqlCommand;
import org.copydesk.devstack.trace.TraceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// One command for everything.
@Command(
    name = "copydesk",
    description = "The news pipeline on Kafka: run it, feed it, watch it.",
    mixinStandardHelpOptions = true,
    version = "0.1.0-SNAPSHOT",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:at least one item failed",
      "2:wrong usage",
      "3:the machine does not let it run (port taken, no JDK 25, disk full)",
      "4:the stack does not run, or the cluster that was named does not answer"
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      LearnToStartCommand.class,
      StatusCommand.class,
      PublishCommand.class,
      KillCommand.class,
      WithholdCommand.class,
      ReleaseCommand.class,
      TailCommand.class,
      TraceCommand.class,
      AuditCommand.class,
      MonitorCommand.class,
      SqlCommand.class,
      ExportCommand.class,
      TopicsCommand.class,
      AclsCommand.class,
      KubernetesCommand.class,
      SourceCommand.class,
      RouteCommand.class,
      AuthorityCommand.class,
      ConceptCommand.class,
      DeadLettersCommand.class,
      BackfillCommand.class,
      ReplayCommand.class,
      ExtractCommand.class,
      AnnotateCommand.class,
      BenchCommand.class,
      ChaosCommand.class,
      EvalCommand.class
    })
public final class Copydesk implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /// Runs a command and exits with its code.
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /// All commands, with errors explained to people.
  public static CommandLine commandLine() {
    return new CommandLine(new Copydesk())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Copydesk::explain);
  }

  private static int explain(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    int code =
        switch (exception) {
          case StackException _ -> ExitCodes.ENVIRONMENT;
          case NotRunning _ -> ExitCodes.NOT_RUNNING;
          default -> throw exception;
        };
    command.getErr().println(exception.getMessage());
    return code;
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }
}
