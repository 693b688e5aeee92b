package org.copydesk.trace;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.news.Receipt;

/// Where a record lies.
public record Place(String topic, int partition, long offset) implements Comparable<Place> {
  /// Of a record.
  public static Place of(ConsumerRecord<?, ?> record) {
    return new Place(record.topic(), record.partition(), record.offset());
  }

  /// Where the event lies that a receipt answers.
  public static Place of(Receipt receipt) {
    return new Place(receipt.getRawTopic(), receipt.getRawPartition(), receipt.getRawOffset());
  }

  @Override
  public int compareTo(Place other) {
    int byTopic = topic.compareTo(other.topic);
    int byPartition = byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
    return byPartition != 0 ? byPartition : Long.compare(offset, other.offset);
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
