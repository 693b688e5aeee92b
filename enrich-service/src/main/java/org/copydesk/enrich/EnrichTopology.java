package org.copydesk.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.concept.KeepConcepts;
import org.copydesk.news.Article;
import org.copydesk.news.Concept;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.schemas.Topics;
import org.copydesk.service.event.CloudEvents;
import org.copydesk.service.event.Event;
import org.copydesk.service.kafka.Wiring;

/// From clean articles to annotated ones.
public final class EnrichTopology {
  private static final String SERVICE = "enrich-service";
  private static final String CONCEPTS = "concepts";

  private EnrichTopology() {}

  /// Builds the topology.
  public static Topology build(Wiring wiring, Enricher enricher, MeterRegistry metrics) {
    StreamsBuilder builder = wiring.builder();
    ConceptIndex concepts = new ConceptIndex();

    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CONCEPTS),
                Serdes.String(),
                wiring.serde(Concept.class))
            .withLoggingDisabled(),
        Topics.CONCEPT.name(),
        wiring.from(Concept.class, "read-concepts"),
        () -> new KeepConcepts(CONCEPTS, concepts));

    builder.stream(Topics.ARTICLE.name(), wiring.from(Article.class, "read-articles"))
        .filter((uri, article) -> article != null, Named.as("drop-tombstones"))
        .mapValues(
            (uri, article) ->
                Event.of(
                    uri,
                    article.getVersion(),
                    counted(enricher.enrich(article, concepts), metrics)),
            Named.as("annotate-articles"))
        .processValues(new CloudEvents<>(Topics.ENRICHED, SERVICE), Named.as("stamp-articles"))
        .to(Topics.ENRICHED.name(), wiring.to(EnrichedArticle.class, "write-articles"));
    return builder.build();
  }

  private static EnrichedArticle counted(EnrichedArticle enriched, MeterRegistry metrics) {
    metrics.counter("copydesk.enrich.articles").increment();
    metrics
        .counter("copydesk.enrich.warnings")
        .increment(enriched.getEnrichment().getWarnings().size());
    return enriched;
  }
}
