package org.copydesk.ingest.raw;

import java.util.Set;
import org.apache.avro.Schema;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.copydesk.news.GateState;
import org.copydesk.news.WithdrawalState;
import org.copydesk.service.state.SingleObjectSerde;
import org.copydesk.service.state.StateStores;

/// The stores of the gate, which the steps that answer events and that withdraw articles share.
///
/// @param articles what is known of each article, by source/itemId
/// @param withdrawals what is known of each source that was ever withdrawn, by its name
public record GateStores(
    StoreBuilder<KeyValueStore<String, GateState>> articles,
    StoreBuilder<KeyValueStore<String, WithdrawalState>> withdrawals) {
  static final String ARTICLES = "articles";
  static final String WITHDRAWALS = "withdrawals";

  /// Stores of a kind.
  public static GateStores in(StateStores stores) {
    return new GateStores(
        stores.lasting(ARTICLES, SingleObjectSerde.of(GateState.class, beforeNotesWereKept())),
        stores.lasting(WITHDRAWALS, SingleObjectSerde.of(WithdrawalState.class)));
  }

  /// The schema of 0.1, which stores may still hold records of.
  static Schema beforeNotesWereKept() {
    Schema now = GateState.getClassSchema();
    return Schema.createRecord(
        now.getName(),
        now.getDoc(),
        now.getNamespace(),
        false,
        now.getFields().stream()
            .filter(field -> !field.name().equals("correctionHash"))
            .map(field -> new Schema.Field(field, field.schema()))
            .toList());
  }

  Set<StoreBuilder<?>> all() {
    return Set.of(articles, withdrawals);
  }
}
