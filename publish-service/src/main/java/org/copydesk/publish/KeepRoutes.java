package org.copydesk.publish;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Keeps the records of `news.route.v1` in a global store.
final class KeepRoutes implements Processor<String, byte[], Void, Void> {
  private @Nullable KeyValueStore<String, byte[]> store;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    store = context.getStateStore(RouteArticles.ROUTES);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.key() != null) {
      Objects.requireNonNull(store, "init comes first").put(record.key(), record.value());
    }
  }
}
