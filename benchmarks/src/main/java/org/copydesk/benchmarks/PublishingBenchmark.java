package org.copydesk.benchmarks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Mention;
import org.copydesk.news.Quote;
import org.copydesk.publish.release.Contents;
import org.copydesk.publish.release.Release;
import org.copydesk.publish.release.Step;
import org.copydesk.publish.release.Visible;
import org.copydesk.publish.view.Mentions;
import org.copydesk.publish.view.Quotes;
import org.copydesk.publish.view.ninjs.Ninjs;
import org.copydesk.publish.view.ninjs.NinjsJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Publish: the step of the state machine and each view of a new article.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PublishingBenchmark {
  private static final Contents NOTHING =
      new Contents() {
        @Override
        public Optional<EnrichedArticle> newest() {
          return Optional.empty();
        }

        @Override
        public Optional<EnrichedArticle> published() {
          return Optional.empty();
        }
      };

  private final EnrichedArticle enriched =
      Enricher.standard().enrich(GeneratedDocuments.article(), ConceptLookup.none());
  private final Optional<Visible> visible = firstStep(enriched).after();

  /// What a new article means.
  static Step firstStep(EnrichedArticle enriched) {
    return Release.onArticle(Optional.empty(), enriched, NOTHING, Instant.EPOCH);
  }

  /// The state machine.
  @Benchmark
  public Step release() {
    return firstStep(enriched);
  }

  /// A ninjs item and its JSON.
  @Benchmark
  public Optional<String> showNinjs() {
    return visible.map(Ninjs::of).map(NinjsJson::of);
  }

  /// A row for each mention.
  @Benchmark
  public Map<String, Optional<Mention>> showMentions() {
    return Mentions.changed(Optional.empty(), visible);
  }

  /// A row for each quote.
  @Benchmark
  public Map<String, Optional<Quote>> showQuotes() {
    return Quotes.changed(Optional.empty(), visible);
  }
}
