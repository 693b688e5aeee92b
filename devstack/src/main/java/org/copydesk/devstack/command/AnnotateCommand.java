package org.copydesk.devstack.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.devstack.picture.ArticlePage;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.EnrichedArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Reads and annotates files as ingest-service and enrich-service do, without Kafka.
@Command(
    name = "annotate",
    description = "Read and annotate files and print a line of JSON for each (EnrichedArticle).",
    mixinStandardHelpOptions = true)
public final class AnnotateCommand implements Callable<Integer> {
  @Mixin private Manifest manifest = new Manifest();

  @Mixin private AuthorityOptions authority = new AuthorityOptions();

  @Option(
      names = "--html",
      paramLabel = "PAGE",
      description = "Also write a page that shows the articles with their annotations.")
  private Optional<Path> page = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Enricher enricher = Enricher.standard();
    ConceptLookup newsroom = authority.concepts();
    List<EnrichedArticle> shown = new ArrayList<>();
    int code =
        manifest.print(article -> {
          EnrichedArticle enriched = enricher.enrich(article, newsroom);
          if (page.isPresent()) {
            shown.add(enriched);
          }
          return enriched;
        });
    if (page.isPresent()) {
      Files.writeString(page.get(), ArticlePage.of(shown), UTF_8);
    }
    return code;
  }
}
