package org.copydesk.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Annotators;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.service.tracing.Traces;

/// Runs the annotators over an article, in order. One that fails costs its own annotations and a
/// warning, never the article. Each is timed (`copydesk.enrich.annotator`, by annotator), in
/// processor time too (`copydesk.enrich.annotator.cpu.seconds`), and its finds and failures are
/// counted (`copydesk.enrich.annotations`, `copydesk.enrich.failures`).
public final class Enricher {
  /// The names of the annotators that run where nothing else is set, in order.
  public static final String STANDARD_ANNOTATORS =
      "language,entities,quotes,keywords,topics,summary,reading,signature";

  /// More would not fit into a record beside the article.
  private static final int MOST_ENTITIES = 2_000;

  private static final int MOST_MENTIONS = 20_000;
  private static final double NANOS = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Annotator> annotators;
  private final EnrichMetrics metrics;

  Enricher(List<Annotator> annotators, MeterRegistry metrics) {
    this.annotators = List.copyOf(annotators);
    this.metrics = new EnrichMetrics(metrics, annotators.stream().map(Annotator::name));
  }

  /// The annotators that the service runs where nothing else is set.
  public static Enricher standard() {
    return of(STANDARD_ANNOTATORS);
  }

  /// These annotators; loading their files takes a moment, so keep it.
  ///
  /// @param names separated by commas
  /// @throws IllegalArgumentException for a name that nobody bears
  public static Enricher of(String names) {
    return new Enricher(Annotators.offered().named(names), new SimpleMeterRegistry());
  }

  /// Annotates an article.
  ///
  /// @param newsroom the newsroom's own authority file
  public EnrichedArticle enrich(Article article, ConceptLookup newsroom) {
    List<String> warnings = new ArrayList<>();
    List<org.copydesk.news.Annotator> ran = new ArrayList<>();
    Annotations found = Annotations.none();
    Story story = Story.of(article, newsroom);
    if (!story.text().complete()) {
      warnings.add("the text is very long; only its beginning was annotated");
    }
    for (Annotator annotator : annotators) {
      try {
        found = measured(annotator, story, found);
        ran.add(
            new org.copydesk.news.Annotator(
                annotator.name(), annotator.version(), annotator.modelChecksum().orElse(null)));
      } catch (RuntimeException | StackOverflowError e) {
        metrics.of(annotator.name()).failures().increment();
        warnings.add(
            "annotator %s failed on this article (%s); its annotations are missing"
                .formatted(annotator.name(), e));
      }
    }
    Enrichment enrichment = enrichment(found, ran, warnings);
    metrics.warnings(enrichment.getWarnings().size());
    return EnrichedArticle.newBuilder().setArticle(article).setEnrichment(enrichment).build();
  }

  private Annotations measured(Annotator annotator, Story story, Annotations earlier) {
    EnrichMetrics.OfAnnotator meters = metrics.of(annotator.name());
    long start = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    try {
      Annotations found = annotator.annotate(story, earlier);
      meters.annotations().increment((double) found.count() - earlier.count());
      return found;
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      meters.time().record(took);
      Traces.part(annotator.name(), took);
      meters.processorTime().increment((THREADS.getCurrentThreadCpuTime() - processor) / NANOS);
    }
  }

  private static Enrichment enrichment(
      Annotations found, List<org.copydesk.news.Annotator> ran, List<String> warnings) {
    long mentions =
        found.entities().stream().mapToLong(entity -> entity.getMentions().size()).sum();
    warnings.addAll(found.warnings());
    boolean tooMany = found.entities().size() > MOST_ENTITIES || mentions > MOST_MENTIONS;
    if (tooMany) {
      warnings.add(
          "the article names %d entities in %d places; the less relevant ones were left out"
              .formatted(found.entities().size(), mentions));
    }
    return Enrichment.newBuilder()
        .setLanguage(found.language().orElse(null))
        .setEntities(
            tooMany
                ? found.entities().subList(0, Math.min(100, found.entities().size()))
                : found.entities())
        .setQuotes(tooMany ? found.quotes().stream().limit(MOST_ENTITIES).toList() : found.quotes())
        .setTopics(found.topics())
        .setKeywords(found.keywords())
        .setDemonyms(found.demonyms().stream().limit(MOST_ENTITIES).toList())
        .setSummary(found.summary())
        .setReading(found.reading().orElse(null))
        .setNearDuplicateSignature(found.signature().orElse(null))
        .setAnnotators(ran)
        .setWarnings(warnings)
        .build();
  }
}
