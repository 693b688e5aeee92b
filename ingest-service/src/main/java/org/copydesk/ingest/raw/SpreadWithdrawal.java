package org.copydesk.ingest.raw;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.copydesk.news.WithdrawalState;

/// Takes what every partition of the gate must know of a source out of an answer, and lets it
/// overtake all that waits there.
public final class SpreadWithdrawal
    extends ContextualProcessor<String, Handled, String, WithdrawalState> {

  /// Places a record in every partition (KIP-837).
  public static StreamPartitioner<String, WithdrawalState> everywhere() {
    return (topic, key, value, partitions) -> Optional.of(all(partitions));
  }

  private static Set<Integer> all(int partitions) {
    return IntStream.range(0, partitions).boxed().collect(Collectors.toSet());
  }

  @Override
  public void process(Record<String, Handled> record) {
    record
        .value()
        .withdrawal()
        .ifPresent(next ->
            context().forward(Turn.first(record.withKey(next.getSource()).withValue(next))));
  }
}
