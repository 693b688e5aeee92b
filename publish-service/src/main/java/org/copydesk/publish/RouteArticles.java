package org.copydesk.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Route;
import org.copydesk.news.RouteProgress;
import org.copydesk.publish.release.Step;
import org.copydesk.service.state.SingleObjectSerde;
import org.copydesk.service.state.StateStores;

/// Writes each published article to the routes that it matches and takes it back from those that it
/// no longer does, in the transaction of the step itself.
///
/// @param book the routes as they are defined
/// @param topics which of their topics there are
/// @param stateStores where it is kept how far a back-fill has come
/// @param metrics counts the records by route
record RouteArticles(
    RouteBook book, RouteTopics topics, StateStores stateStores, MeterRegistry metrics)
    implements ProcessorSupplier<String, Step, String, PublishedArticle> {
  static final String ROUTES = "routes";
  static final String PROGRESS = "route-progress";

  static RouteArticles of(
      Deserializer<Route> reading,
      RouteTopics topics,
      StateStores stateStores,
      MeterRegistry metrics) {
    return new RouteArticles(new RouteBook(reading, metrics), topics, stateStores, metrics);
  }

  /// The records of `news.route.v1` as they are: what cannot be decoded is for the book to tell.
  static StoreBuilder<?> routes() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(ROUTES), Serdes.String(), Serdes.ByteArray())
        .withLoggingDisabled();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(stateStores.lasting(PROGRESS, SingleObjectSerde.of(RouteProgress.class)));
  }

  @Override
  public Processor<String, Step, String, PublishedArticle> get() {
    return new Routing(book, topics, metrics);
  }
}
