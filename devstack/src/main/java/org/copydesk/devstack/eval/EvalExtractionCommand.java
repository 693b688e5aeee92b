package org.copydesk.devstack.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Scores the reading of web pages.
@Command(
    name = "extraction",
    description = {
      "Score the reading of web pages against reference texts.",
      "DIR holds gold.jsonl or gold.jsonl.gz, a line a page: {\"file\", \"url\", \"body\", \"title\", \"authors\" or \"authors_raw\", \"published\"};",
      "or ground-truth.json, {id: {\"url\", \"articleBody\"}}. Pages may be gzipped, in DIR, in DIR/html, or in --pages."
    },
    mixinStandardHelpOptions = true)
public final class EvalExtractionCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder with the references.")
  private Path folder = Path.of(".");

  @Option(names = "--pages", paramLabel = "FOLDER", description = "Where the pages are.")
  private Optional<Path> pages = Optional.empty();

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "0",
      description = "Print the N pages whose bodies score worst.")
  private int worst;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<PageScore> scores;
    try (var references = References.in(folder, pages)) {
      scores = references.pages().map(PageScore::of).toList();
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(), String.valueOf(e.getMessage()));
    }
    System.out.println(Summary.of(scores));
    scores.stream()
        .sorted(Comparator.comparingDouble(score -> score.shingles().f1()))
        .limit(worst)
        .map(EvalExtractionCommand::line)
        .forEach(System.out::println);
    return 0;
  }

  private static String line(PageScore score) {
    return String.format(
        Locale.ROOT,
        "%.3f precision %.3f recall %.3f %s %s",
        score.shingles().f1(),
        score.shingles().precision(),
        score.shingles().recall(),
        score.file(),
        score.rejected().orElse(""));
  }
}
