package org.copydesk.devstack.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.copydesk.devstack.command.AuthorityOptions;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.evaluation.Annotated;
import org.copydesk.evaluation.Evaluation;
import org.copydesk.evaluation.MarkedArticle;
import org.copydesk.evaluation.gold.GoldFileException;
import org.copydesk.evaluation.gold.GoldFiles;
import org.copydesk.evaluation.page.ErrorPage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Where the articles annotated by hand are, and how their score is to be shown.
final class GoldOptions {
  @Parameters(
      paramLabel = "DIR",
      description =
          "The folder with articles annotated by hand, *.jsonl or *.jsonl.gz (docs/evaluation.md).")
  private Path folder = Path.of(".");

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page that shows what was meant beside what was found.")
  private Optional<Path> page = Optional.empty();

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "0",
      description = "Print the mistakes of the N articles that have most.")
  private int worst;

  @Mixin private AuthorityOptions authority = new AuthorityOptions();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /// Annotates the articles, scores them and shows the score.
  int report(Function<List<Annotated>, Evaluation> score) throws IOException {
    Evaluation evaluation = score.apply(annotated());
    System.out.println(evaluation.articles().size() + " articles");
    evaluation.figures().forEach(System.out::println);
    evaluation.articles().stream()
        .filter(article -> !article.mistakes().isEmpty())
        .sorted(Comparator.comparingInt(article -> -article.mistakes().size()))
        .limit(worst)
        .forEach(GoldOptions::print);
    if (page.isPresent()) {
      Files.writeString(page.get(), ErrorPage.of(evaluation), UTF_8);
    }
    return 0;
  }

  private List<Annotated> annotated() throws IOException {
    Enricher enricher = Enricher.standard();
    ConceptLookup newsroom = authority.concepts();
    try {
      return GoldFiles.in(folder).stream()
          .map(gold ->
              new Annotated(gold, enricher.enrich(gold.article(), newsroom).getEnrichment()))
          .toList();
    } catch (GoldFileException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private static void print(MarkedArticle article) {
    System.out.println(article.article().id());
    article
        .mistakes()
        .forEach(mark -> System.out.println("  " + mark.verdict() + "  " + mark.label()));
  }
}
