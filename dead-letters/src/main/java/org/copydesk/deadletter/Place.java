package org.copydesk.deadletter;

import org.copydesk.news.Redrive;

/// Where a record lies, or lay.
public record Place(String topic, int partition, long offset) {
  /// Where a letter was written back to.
  public static Place of(Redrive decision) {
    return new Place(
        decision.getToTopic().orElse(""),
        decision.getToPartition().orElse(-1),
        decision.getToOffset().orElse(-1L));
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
