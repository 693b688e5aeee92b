package org.copydesk.service.state;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.DslStoreFormat;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.DslWindowParams;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/// State stores of the kind that Kafka Streams' `dsl.store.suppliers.class` names: on disk, unless
/// it says otherwise. Keys are text.
///
/// @param suppliers makes the stores
public record StateStores(DslStoreSuppliers suppliers) {
  /// Stores of the kind that is configured.
  public static StateStores of(StreamsConfig config) {
    return new StateStores(
        config.getConfiguredInstance(
            StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG, DslStoreSuppliers.class));
  }

  /// A store whose entries stay until they are deleted.
  public <V> StoreBuilder<KeyValueStore<String, V>> lasting(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        suppliers.keyValueStore(new DslKeyValueParams(name, DslStoreFormat.PLAIN)),
        Serdes.String(),
        values);
  }

  /// A store whose entries go after a time.
  public <V> StoreBuilder<WindowStore<String, V>> passing(
      String name, Duration time, Serde<V> values) {
    return Stores.windowStoreBuilder(
        suppliers.windowStore(
            new DslWindowParams(
                name,
                time,
                time,
                false,
                EmitStrategy.onWindowUpdate(),
                false,
                DslStoreFormat.PLAIN)),
        Serdes.String(),
        values);
  }
}
