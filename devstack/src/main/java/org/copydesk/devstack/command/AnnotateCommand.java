package org.copydesk.devstack.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.concept.ConceptLookup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Reads and annotates files as ingest-service and enrich-service do, without Kafka.
@Command(
    name = "annotate",
    description = "Read and annotate files and print a line of JSON for each (EnrichedArticle).",
    mixinStandardHelpOptions = true)
public final class AnnotateCommand implements Callable<Integer> {
  @Mixin private Manifest manifest = new Manifest();

  @Override
  public Integer call() throws IOException {
    Enricher enricher = Enricher.standard();
    return manifest.print(article -> enricher.enrich(article, ConceptLookup.none()));
  }
}
