package org.copydesk.ingest.raw;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.copydesk.news.GateState;
import org.copydesk.news.WithdrawalState;
import org.copydesk.service.state.SingleObjectSerde;

/// The stores of the gate, which the steps that answer events and that withdraw articles share.
///
/// @param articles what is known of each article, by source/itemId
/// @param withdrawals what is known of each source that was ever withdrawn, by its name
public record GateStores(
    StoreBuilder<KeyValueStore<String, GateState>> articles,
    StoreBuilder<KeyValueStore<String, WithdrawalState>> withdrawals) {
  static final String ARTICLES = "articles";
  static final String WITHDRAWALS = "withdrawals";

  /// Stores on disk.
  public static GateStores onDisk() {
    return new GateStores(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ARTICLES),
            Serdes.String(),
            SingleObjectSerde.of(GateState.class)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(WITHDRAWALS),
            Serdes.String(),
            SingleObjectSerde.of(WithdrawalState.class)));
  }

  Set<StoreBuilder<?>> all() {
    return Set.of(articles, withdrawals);
  }
}
