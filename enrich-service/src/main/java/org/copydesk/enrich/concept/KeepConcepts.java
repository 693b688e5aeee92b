package org.copydesk.enrich.concept;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.news.Concept;
import org.jspecify.annotations.Nullable;

/// Keeps the newsroom's concepts in a global store and, by name, in the index that annotators ask.
public final class KeepConcepts implements Processor<String, Concept, Void, Void> {
  private final String storeName;
  private final ConceptIndex index;
  private @Nullable KeyValueStore<String, Concept> store;

  /// Prepares one.
  ///
  /// @param storeName the name of the global store
  public KeepConcepts(String storeName, ConceptIndex index) {
    this.storeName = storeName;
    this.index = index;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    KeyValueStore<String, Concept> concepts = context.getStateStore(storeName);
    store = concepts;
    try (KeyValueIterator<String, Concept> all = concepts.all()) {
      while (all.hasNext()) {
        KeyValue<String, Concept> known = all.next();
        index.put(known.key, known.value);
      }
    }
  }

  @Override
  public void process(Record<String, Concept> record) {
    if (record.value() == null) {
      index.remove(record.key());
    } else {
      index.put(record.key(), record.value());
    }
    if (store != null) {
      store.put(record.key(), record.value());
    }
  }
}
