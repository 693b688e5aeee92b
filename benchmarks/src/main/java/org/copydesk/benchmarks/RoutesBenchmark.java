package org.copydesk.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.PublishedArticle;
import org.copydesk.publish.route.Answer;
import org.copydesk.publish.route.ArticleFields;
import org.copydesk.publish.route.RouteExpression;
import org.copydesk.publish.view.Published;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Routes: what one of them costs for an article of 600 words, where ten share its fields.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RoutesBenchmark {
  private static final int ROUTES = 10;

  private final List<RouteExpression> routes =
      List.of(
              "topic(\"15000000\")",
              "change == \"CORRECTED\" && people.size() > 0",
              "places.exists(p, p.country in [\"DK\", \"NO\", \"SE\"] && p.relevance >= 0.5)",
              "urgency <= 2 && form == \"ARTICLE\"",
              "organisations.exists(o, o.id == \"urn:example:norvik\" && o.relevance > 0.3)",
              "(mentions(\"storm\") || mentions(\"flood\")) && !(\"Sport\" in section)",
              "topic(\"04000000\") && language == \"en\" && source == \"wire\"",
              "genre in [\"Analysis\", \"Feature\"] && text.size() > 5000",
              "headline.matches(\"\\\\bM[SV] [A-Z][a-z]+\")",
              "has(dates.firstCreated)"
                  + " && dates.published - dates.firstCreated > duration(\"24h\")")
          .stream()
          .map(RoutesBenchmark::expression)
          .toList();
  private final PublishedArticle article =
      Published.of(
              PublishingBenchmark.firstStep(
                  Enricher.standard().enrich(GeneratedDocuments.article(), ConceptLookup.none())))
          .orElseThrow();

  private static RouteExpression expression(String text) {
    return switch (RouteExpression.read(text)) {
      case RouteExpression expression -> expression;
      case RouteExpression.Mistaken mistaken -> throw new IllegalStateException(text + mistaken);
    };
  }

  /// The fields that are asked for, and each expression.
  @Benchmark
  @OperationsPerInvocation(ROUTES)
  public long route() {
    ArticleFields fields = new ArticleFields(article);
    return routes.stream().filter(route -> route.of(fields) instanceof Answer.Matches).count();
  }
}
