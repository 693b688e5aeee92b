package org.copydesk.benchmarks;

import java.util.concurrent.TimeUnit;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.enrich.entity.EntityAnnotator;
import org.copydesk.enrich.keyword.KeywordAnnotator;
import org.copydesk.enrich.language.LanguageAnnotator;
import org.copydesk.enrich.quote.QuoteAnnotator;
import org.copydesk.enrich.topic.TopicAnnotator;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Enrich: each annotator alone and all of them over an article.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnnotatingBenchmark {
  private final Article article = GeneratedDocuments.article();
  private final Enricher enricher = Enricher.standard();
  private final LanguageAnnotator language = new LanguageAnnotator();
  private final EntityAnnotator entities = EntityAnnotator.shipped();
  private final QuoteAnnotator quotes = new QuoteAnnotator();
  private final KeywordAnnotator keywords = new KeywordAnnotator();
  private final TopicAnnotator topics = new TopicAnnotator();
  private final Story story = Story.of(article, ConceptLookup.none());
  private final Annotations named = entities.annotate(story, Annotations.none());

  /// Everything, as the service does it.
  @Benchmark
  public EnrichedArticle annotate() {
    return enricher.enrich(article, ConceptLookup.none());
  }

  /// Splitting into sentences and tokens alone.
  @Benchmark
  public Story readStory() {
    return Story.of(article, ConceptLookup.none());
  }

  /// The language.
  @Benchmark
  public Annotations annotateLanguage() {
    return language.annotate(story, Annotations.none());
  }

  /// People, organisations and places.
  @Benchmark
  public Annotations annotateEntities() {
    return entities.annotate(story, Annotations.none());
  }

  /// Direct quotes and their speakers.
  @Benchmark
  public Annotations annotateQuotes() {
    return quotes.annotate(story, named);
  }

  /// Keywords.
  @Benchmark
  public Annotations annotateKeywords() {
    return keywords.annotate(story, named);
  }

  /// Topics of the section.
  @Benchmark
  public Annotations annotateTopics() {
    return topics.annotate(story, named);
  }
}
