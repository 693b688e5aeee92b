package org.copydesk.devstack.deadletter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.copydesk.deadletter.Filed;
import org.copydesk.deadletter.LetterFilter;
import org.copydesk.deadletter.LetterId;
import org.copydesk.deadletter.Letterbox;
import org.copydesk.deadletter.MissingRight;
import org.copydesk.deadletter.NotWritten;
import org.copydesk.deadletter.Order;
import org.copydesk.deadletter.Redriver;
import org.copydesk.deadletter.Result;
import org.copydesk.deadletter.Standing;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.command.ClusterOptions;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.devstack.pace.Pace;
import org.copydesk.devstack.process.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows the records that could not be processed, writes them back, or gives them up.
@Command(
    name = "dead-letters",
    description = "List, show, redrive or drop the records that could not be processed.",
    mixinStandardHelpOptions = true)
public final class DeadLettersCommand {
  private static final int WIDTH = 140;

  @Spec private CommandSpec command = CommandSpec.create();

  @Command(
      name = "list",
      description = "List dead letters, the newest last.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin ClusterOptions options,
      @Mixin FilterOptions which,
      @Option(names = "--json", description = "One line of JSON a letter.") boolean json) {
    List<Filed> letters = read(options.cluster(), which.filter());
    if (json) {
      letters.forEach(filed -> System.out.println(PlainJson.line(LetterJson.fields(filed))));
      return ExitCodes.OK;
    }
    if (!letters.isEmpty()) {
      LetterText.table(letters, width()).forEach(System.out::println);
    }
    Map<Standing.State, Long> counts = Letterbox.counts(letters);
    System.out.println(
        letters.size()
            + " dead letters"
            + counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().title())
                .collect(Collectors.joining(", ", counts.isEmpty() ? "" : ": ", "")));
    return ExitCodes.OK;
  }

  @Command(
      name = "show",
      description = "Show dead letters with their headers and their original.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin ClusterOptions options,
      @Mixin FilterOptions which,
      @Option(names = "--stack-trace", description = "Show the stack trace, too.") boolean trace,
      @Option(names = "--json", description = "One line of JSON a letter.") boolean json) {
    List<Filed> letters = read(options.cluster(), which.filter());
    for (Filed filed : letters) {
      if (json) {
        System.out.println(PlainJson.line(LetterJson.whole(filed)));
      } else {
        LetterText.whole(filed, trace).forEach(System.out::println);
        System.out.println();
      }
    }
    return toldMissing(which, letters) || letters.isEmpty() ? ExitCodes.FAILED : ExitCodes.OK;
  }

  @Command(
      name = "redrive",
      description =
          "Write dead letters back to the topics that they came from. One that was written back or"
              + " given up before is skipped, so an interrupted run is simply run again.",
      mixinStandardHelpOptions = true)
  int redrive(
      @Mixin ClusterOptions options, @Mixin FilterOptions which, @Mixin OrderOptions wanted) {
    return decide(options, which, wanted, Redriver::redrive);
  }

  @Command(
      name = "drop",
      description = "Give dead letters up, and put on record who did so and why.",
      mixinStandardHelpOptions = true)
  int drop(@Mixin ClusterOptions options, @Mixin FilterOptions which, @Mixin OrderOptions wanted) {
    return decide(options, which, wanted, Redriver::drop);
  }

  private interface Deciding {
    Result with(Redriver redriver, Filed letter, Order order);
  }

  private int decide(
      ClusterOptions options, FilterOptions which, OrderOptions wanted, Deciding deciding) {
    LetterFilter filter = which.filter();
    if (filter.isAll() && !wanted.all()) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          "say which letters: IDs, --service, --cause, --since, --source, --state, or --all");
    }
    Cluster cluster = options.cluster();
    Order order = wanted.order();
    Pace pace = wanted.pace();
    try (Redriver redriver = new Redriver(cluster.clients(), cluster.registry())) {
      if (!order.dryRun()) {
        redriver.takeTurn();
      }
      List<Filed> letters = read(cluster, filter);
      boolean failed = toldMissing(which, letters);
      int done = 0;
      for (Filed letter : letters) {
        Result result = deciding.with(redriver, letter, order);
        wanted.tell(result);
        failed |= result instanceof Result.Refused;
        if (result instanceof Result.Done) {
          done++;
          pace.await();
        }
      }
      wanted.say("%d of %d dead letters".formatted(done, letters.size()));
      return failed ? ExitCodes.FAILED : ExitCodes.OK;
    } catch (MissingRight | NotWritten e) {
      throw new StackException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: what was written before is on record", e);
    }
  }

  private static boolean toldMissing(FilterOptions which, List<Filed> letters) {
    List<LetterId> missing = which.missing(letters);
    missing.forEach(
        id -> System.err.println("there is no dead letter " + id + "; they are kept for 30 days"));
    return !missing.isEmpty();
  }

  private static List<Filed> read(Cluster cluster, LetterFilter filter) {
    try (Letterbox letterbox = new Letterbox(cluster.clients(), cluster.registry())) {
      return letterbox.read(filter);
    } catch (KafkaException e) {
      throw new StackException("the dead letters cannot be read: " + e.getMessage(), e);
    }
  }

  /// The shell says how wide the terminal is, where it exports it.
  private static int width() {
    return Optional.ofNullable(System.getenv("COLUMNS"))
        .filter(text -> text.matches("\\d{2,4}"))
        .map(Integer::valueOf)
        .orElse(WIDTH);
  }
}
