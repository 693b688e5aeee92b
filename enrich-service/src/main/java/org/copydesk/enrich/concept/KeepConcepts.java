package org.copydesk.enrich.concept;

import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.news.Concept;
import org.jspecify.annotations.Nullable;

/// Keeps the newsroom's concepts in a global store and their names in the index that annotators
/// ask. At a start the store is as it was; then the index is made anew from it.
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
    index.readFrom(id -> keyed(id, concepts.get(id)));
    try (KeyValueIterator<String, Concept> all = concepts.all()) {
      while (all.hasNext()) {
        KeyValue<String, Concept> known = all.next();
        index.change(null, keyed(known.key, known.value));
      }
    }
  }

  @Override
  public void process(Record<String, Concept> record) {
    KeyValueStore<String, Concept> concepts = Objects.requireNonNull(store, "init comes first");
    Concept before = keyed(record.key(), concepts.get(record.key()));
    concepts.put(record.key(), record.value());
    index.change(before, keyed(record.key(), record.value()));
  }

  /// The key is the id, whatever the record says: it is what replaces and removes a concept.
  private static @Nullable Concept keyed(String key, @Nullable Concept concept) {
    return concept == null || concept.getId().equals(key)
        ? concept
        : Concept.newBuilder(concept).setId(key).build();
  }
}
