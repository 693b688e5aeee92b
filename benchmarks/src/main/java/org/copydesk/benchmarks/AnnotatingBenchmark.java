package org.copydesk.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Annotators;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Enrich: each annotator over an article, knowing what those before it found, and all of them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnnotatingBenchmark {
  private final Article article = GeneratedDocuments.article();
  private final Story story = Story.of(article, ConceptLookup.none());

  /// One annotator and what it is told.
  @State(Scope.Benchmark)
  public static class Step {
    /// The annotator's name.
    @Param({
      "language",
      "entities",
      "quotes",
      "keywords",
      "topics",
      "summary",
      "reading",
      "signature"
    })
    public String annotator = "";

    private final List<Annotator> standard =
        Annotators.offered().named(Enricher.STANDARD_ANNOTATORS);
    private Annotations earlier = Annotations.none();
    private int at;

    /// Runs the annotators before it.
    @Setup
    public void annotateEarlier(AnnotatingBenchmark all) {
      while (!standard.get(at).name().equals(annotator)) {
        earlier = standard.get(at).annotate(all.story, earlier);
        at++;
      }
    }
  }

  /// All of them.
  @State(Scope.Benchmark)
  public static class Service {
    private final Enricher enricher = Enricher.standard();
  }

  /// Everything, as the service does it.
  @Benchmark
  public EnrichedArticle annotate(Service service) {
    return service.enricher.enrich(article, ConceptLookup.none());
  }

  /// Splitting into sentences and tokens alone.
  @Benchmark
  public Story readStory() {
    return Story.of(article, ConceptLookup.none());
  }

  /// One annotator alone.
  @Benchmark
  public Annotations annotateStep(Step step) {
    return step.standard.get(step.at).annotate(story, step.earlier);
  }
}
