package org.copydesk.devstack.backfill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.copydesk.devstack.command.ClusterOptions;
import org.copydesk.devstack.command.ExitCodes;
import org.copydesk.devstack.command.TerminalText;
import org.copydesk.devstack.json.PlainJson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes an archive in without delaying the live news.
@Command(
    name = "backfill",
    description =
        "Take an archive in beside the live news, slowly enough not to delay it. An interrupted run"
            + " is simply run again.",
    mixinStandardHelpOptions = true)
public final class BackfillCommand implements Callable<Integer> {
  @Mixin private ClusterOptions options = new ClusterOptions();

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--source", required = true, description = "The source of its articles.")
  private String source = "";

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Articles a second at most (default: ${DEFAULT-VALUE}).")
  private double rate = 20;

  @Option(
      names = "--progress",
      paramLabel = "FILE",
      description = "Where it is kept how far it has come (default: below .copydesk/backfill).")
  private Optional<Path> progress = Optional.empty();

  @Option(names = "--restart", description = "Begin anew, whatever an earlier run has done.")
  private boolean restart;

  @Option(names = "--json", description = "Print what became of the articles as JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "FOLDER|FILE.ndjson",
      description = "A folder of documents, or a file of events as POST /v1/batch takes them.")
  private Path archive = Path.of(".");

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(archive)) {
      throw new CommandLine.ParameterException(
          command.commandLine(), archive + " cannot be read; is the path right?");
    }
    if (!(rate > 0)) {
      throw new CommandLine.ParameterException(command.commandLine(), "--rate must be more than 0");
    }
    Path file = progress.orElseGet(this::standardProgress);
    if (restart) {
      Files.deleteIfExists(file);
    }
    try (Backfill backfill =
        new Backfill(
            options.cluster(), file, rate, line -> System.err.println(TerminalText.of(line)))) {
      Map<String, Long> counts = backfill.run(archive, source);
      System.out.println(json ? PlainJson.line(counts) : new Tally(counts).toString());
      return counts.keySet().stream().anyMatch(BackfillCommand::isFailure)
          ? ExitCodes.FAILED
          : ExitCodes.OK;
    }
  }

  private static boolean isFailure(String outcome) {
    return outcome.startsWith("rejected") || outcome.equals("unreadable");
  }

  private Path standardProgress() {
    String name = source + '\n' + archive.toAbsolutePath().normalize();
    return Path.of(".copydesk", "backfill", UUID.nameUUIDFromBytes(name.getBytes(UTF_8)) + ".json");
  }
}
