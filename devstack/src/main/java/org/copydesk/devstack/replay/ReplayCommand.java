package org.copydesk.devstack.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.command.ClusterOptions;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.command.TerminalText;
import org.copydesk.devstack.export.SinceConverter;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.enrich.Enricher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Annotates articles anew beside the live news, shows what would change, and switches to it.
@Command(
    name = "replay",
    description =
        "Annotate articles of the log anew onto a topic of its own and print what would change;"
            + " an interrupted run is simply run again.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
  @Mixin private ClusterOptions options = new ClusterOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = SinceConverter.class,
      description = "Articles accepted since: 2026-11-24, 2026-11-24T08:00:00Z, 36h or 7d.")
  private Optional<Instant> since = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = SinceConverter.class,
      description = "Articles accepted before (default: all there are).")
  private Optional<Instant> until = Optional.empty();

  @Option(names = "--source", description = "Articles of this source.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--annotators",
      paramLabel = "NAMES",
      defaultValue = Enricher.STANDARD_ANNOTATORS,
      description = "The annotators to run, in order (default: ${DEFAULT-VALUE}).")
  private String annotators = Enricher.STANDARD_ANNOTATORS;

  @Option(names = "--json", description = "Print what would change as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Instant from =
        since.orElseThrow(() ->
            new CommandLine.ParameterException(
                command.commandLine(), "say from when on: --since 7d"));
    Plan plan = new Plan(from, until, source, annotators, Instant.now().getEpochSecond());
    Cluster cluster = options.cluster();
    try (Replay replay = replay(cluster, plan)) {
      long annotated = replay.run(ReplayCommand::tell);
      tell(annotated + " versions annotated anew");
    }
    return print(cluster, json);
  }

  private Replay replay(Cluster cluster, Plan plan) {
    try {
      return new Replay(cluster, plan);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--annotators: " + e.getMessage());
    }
  }

  @Command(
      name = "diff",
      description = "Print again what would change.",
      mixinStandardHelpOptions = true)
  int diff(
      @Mixin ClusterOptions cluster,
      @Option(names = "--json", description = "As JSON.") boolean asJson) {
    return print(cluster.cluster(), asJson);
  }

  @Command(
      name = "switch",
      description =
          "Show the annotations of the replay to everybody. What was killed stays gone, what is"
              + " embargoed stays held.",
      mixinStandardHelpOptions = true)
  int switchOver(
      @Mixin ClusterOptions cluster,
      @Option(
              names = "--rate",
              paramLabel = "N",
              defaultValue = "20",
              description = "Versions a second at most (default: ${DEFAULT-VALUE}).")
          double rate)
      throws InterruptedException {
    if (!(rate > 0)) {
      throw new CommandLine.ParameterException(command.commandLine(), "--rate must be more than 0");
    }
    try (Switch over = new Switch(cluster.cluster(), rate)) {
      System.out.println(over.run(ReplayCommand::tell) + " versions switched to other annotations");
    }
    return ExitCodes.OK;
  }

  @Command(
      name = "discard",
      description = "Delete what the replay made.",
      mixinStandardHelpOptions = true)
  int discard(@Mixin ClusterOptions cluster) {
    try (Switch over = new Switch(cluster.cluster(), Switch.STANDARD_RATE)) {
      over.discard();
      System.out.println("the replay is discarded");
    }
    return ExitCodes.OK;
  }

  private static int print(Cluster cluster, boolean json) {
    try (Comparison comparison = new Comparison(cluster)) {
      Report report = comparison.run();
      if (json) {
        System.out.println(PlainJson.line(report.fields()));
      } else {
        report.lines().forEach(line -> System.out.println(TerminalText.of(line)));
      }
    }
    return ExitCodes.OK;
  }

  private static void tell(String line) {
    System.err.println(line);
  }
}
