package org.copydesk.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.enrich.concept.ConceptIndex;
import org.copydesk.enrich.concept.KeepConcepts;
import org.copydesk.news.Article;
import org.copydesk.news.Concept;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.schemas.Topics;
import org.copydesk.service.event.CloudEvents;
import org.copydesk.service.event.Event;
import org.copydesk.service.kafka.RegistryPatience;
import org.copydesk.service.kafka.RegistrySerde;

/// From clean articles to annotated ones.
public final class EnrichTopology {
  private static final String SERVICE = "enrich-service";
  private static final String CONCEPTS = "concepts";

  private EnrichTopology() {}

  /// Builds the topology.
  ///
  /// @param streams the configuration of the application
  /// @param registry the configuration of the registry client
  public static Topology build(
      Map<String, Object> streams,
      Map<String, Object> registry,
      RegistryPatience patience,
      Enricher enricher,
      MeterRegistry metrics) {
    Properties properties = new Properties();
    properties.putAll(streams);
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    ConceptIndex concepts = new ConceptIndex();

    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(CONCEPTS),
                Serdes.String(),
                avro(Concept.class, registry, patience))
            .withLoggingDisabled(),
        Topics.CONCEPT.name(),
        Consumed.with(Serdes.String(), avro(Concept.class, registry, patience))
            .withName("read-concepts"),
        () -> new KeepConcepts(CONCEPTS, concepts));

    builder.stream(
            Topics.ARTICLE.name(),
            Consumed.with(Serdes.String(), avro(Article.class, registry, patience))
                .withName("read-articles"))
        .filter((uri, article) -> article != null, Named.as("drop-tombstones"))
        .mapValues(
            (uri, article) ->
                Event.of(
                    uri,
                    article.getVersion(),
                    counted(enricher.enrich(article, concepts), metrics)),
            Named.as("annotate-articles"))
        .processValues(new CloudEvents<>(Topics.ENRICHED, SERVICE), Named.as("stamp-articles"))
        .to(
            Topics.ENRICHED.name(),
            Produced.with(Serdes.String(), avro(EnrichedArticle.class, registry, patience))
                .withName("write-articles"));
    return builder.build();
  }

  private static EnrichedArticle counted(EnrichedArticle enriched, MeterRegistry metrics) {
    metrics.counter("copydesk.enrich.articles").increment();
    metrics
        .counter("copydesk.enrich.warnings")
        .increment(enriched.getEnrichment().getWarnings().size());
    return enriched;
  }

  private static <T extends SpecificRecord> Serde<T> avro(
      Class<T> type, Map<String, Object> registry, RegistryPatience patience) {
    return RegistrySerde.of(type, registry, patience);
  }
}
