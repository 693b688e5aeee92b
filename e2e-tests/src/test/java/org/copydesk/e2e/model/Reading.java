package org.copydesk.e2e.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// What was read from the topics of a system that nobody steers.
///
/// @param observed every record
/// @param receipts in the order of each partition
/// @param decoder reads values
record Reading(Observed observed, List<Answer> receipts, ObservedFacts.Decoder decoder) {
  /// A receipt and the partition that it lies in: the partition of ingest that answered.
  record Answer(int partition, Receipt receipt) {
    /// Where its event lies.
    String place() {
      return NewsDesk.place(receipt);
    }
  }

  /// Nothing yet.
  static Reading empty(ObservedFacts.Decoder decoder) {
    return new Reading(new Observed(), new ArrayList<>(), decoder);
  }

  /// The same records, without the first of the receipts.
  Reading since(int answered) {
    return new Reading(observed, receipts.subList(answered, receipts.size()), decoder);
  }

  /// Takes a record.
  ///
  /// @param value absent for a tombstone
  void take(Topic<?, ?> topic, int partition, String key, byte @Nullable [] value) {
    observed.take(topic, key.getBytes(UTF_8), value);
    if (topic.equals(Topics.RECEIPT) && value != null) {
      receipts.add(new Answer(partition, decoder.decode(Topics.RECEIPT, Receipt.class, value)));
    }
  }
}
