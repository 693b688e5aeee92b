package org.copydesk.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;

/// Where Kafka's own partitioner puts a record: by murmur2 of its key, as the Java client and Kafka
/// Streams do it.
public final class Placement {
  private Placement() {}

  /// The partition of a key.
  ///
  /// @param partitions how many the topic has
  public static int of(String key, int partitions) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
  }
}
