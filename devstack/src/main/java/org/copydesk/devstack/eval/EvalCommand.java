package org.copydesk.devstack.eval;

import java.io.IOException;
import org.copydesk.evaluation.DuplicateEvaluation;
import org.copydesk.evaluation.EntityEvaluation;
import org.copydesk.evaluation.LinkEvaluation;
import org.copydesk.evaluation.QuoteEvaluation;
import org.copydesk.evaluation.TopicEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Measures against references.
@Command(
    name = "eval",
    description = "Measure how well documents are read and annotated, against references.",
    subcommands = EvalExtractionCommand.class,
    mixinStandardHelpOptions = true)
public final class EvalCommand {
  @Command(
      description = "Score names: spans, types, what was put together, the name given to it.",
      mixinStandardHelpOptions = true)
  int entities(@Mixin GoldOptions gold) throws IOException {
    return gold.report(EntityEvaluation::of);
  }

  @Command(
      description =
          "Score links to the authority file, and how far their confidence can be believed.",
      mixinStandardHelpOptions = true)
  int linking(@Mixin GoldOptions gold) throws IOException {
    return gold.report(LinkEvaluation::of);
  }

  @Command(description = "Score quotes: spans, speakers, kinds.", mixinStandardHelpOptions = true)
  int quotes(@Mixin GoldOptions gold) throws IOException {
    return gold.report(QuoteEvaluation::of);
  }

  @Command(
      description = "Score IPTC Media Topics, the top level and all levels.",
      mixinStandardHelpOptions = true)
  int topics(@Mixin GoldOptions gold) throws IOException {
    return gold.report(TopicEvaluation::of);
  }

  @Command(description = "Score near-duplicates, pair by pair.", mixinStandardHelpOptions = true)
  int duplicates(@Mixin GoldOptions gold) throws IOException {
    return gold.report(articles -> DuplicateEvaluation.of(articles, NearDuplicates::alike));
  }
}
