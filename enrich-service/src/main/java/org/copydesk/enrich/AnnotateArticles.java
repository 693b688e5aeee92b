package org.copydesk.enrich;

import io.micrometer.core.instrument.Counter;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.service.event.Event;
import org.copydesk.service.tracing.Traces;

/// Annotates each article, as a stage of its trace.
final class AnnotateArticles
    extends ContextualFixedKeyProcessor<String, Article, Event<EnrichedArticle>> {
  private final Enricher enricher;
  private final ConceptLookup concepts;
  private final Traces traces;
  private final Counter read;

  /// Prepares one for a task.
  ///
  /// @param read counts the articles
  AnnotateArticles(Enricher enricher, ConceptLookup concepts, Traces traces, Counter read) {
    this.enricher = enricher;
    this.concepts = concepts;
    this.traces = traces;
    this.read = read;
  }

  @Override
  public void process(FixedKeyRecord<String, Article> record) {
    read.increment();
    Article article = record.value();
    try (Traces.Stage stage = traces.begin("enrich", record.headers())) {
      stage
          .say("copydesk.uri", record.key())
          .say("copydesk.version", Long.toString(article.getVersion()));
      EnrichedArticle enriched = enricher.enrich(article, concepts);
      context().forward(record.withValue(Event.of(record.key(), article.getVersion(), enriched)));
    }
  }
}
