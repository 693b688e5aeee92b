package org.copydesk.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/// A topic of Copydesk: its name, what its records are, how the broker keeps them, and who may
/// write and read it.
///
/// @param name `news.<entity>.v<N>`
/// @param keyType always `String` today; keys are UTF-8
/// @param valueType an Avro record, `String` for JSON, or `byte[]` for records as they arrived
/// @param keyMeaning what the key is, for people
/// @param cleanup how the broker keeps the records
/// @param partitions the number of partitions on a new cluster, unless the operator wants another
/// @param writers who writes it
/// @param readers who reads it
/// @param purpose what it is for, in one sentence
public record Topic<K, V>(
    String name,
    Class<K> keyType,
    Class<V> valueType,
    String keyMeaning,
    Cleanup cleanup,
    int partitions,
    List<Party> writers,
    List<Party> readers,
    String purpose) {

  /// The largest record that a topic takes: a 5 MiB document and what is said about it.
  public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

  /// What a dead letter may need beside the largest record: the headers that say why.
  private static final int ROOM_FOR_CAUSE_BYTES = 1024 * 1024;

  private static final Duration TOMBSTONES_KEPT = Duration.ofDays(7);

  /// How the broker keeps the records of a topic.
  public sealed interface Cleanup {
    /// Records are deleted when they are older than the retention.
    ///
    /// @param retention how long they are kept
    record Delete(Duration retention) implements Cleanup {}

    /// The latest record of each key is kept, tombstones for seven days.
    record Compact() implements Cleanup {}
  }

  /// Whether subscribers may read it; all others are the desk's own.
  public boolean isPublic() {
    return readers.contains(Party.SUBSCRIBERS);
  }

  /// Whether records of an article on it meet those on other topics, so that all these topics must
  /// have the same number of partitions. Dead letters meet nobody.
  public boolean isCoPartitioned() {
    return valueType != byte[].class;
  }

  /// How many partitions it gets on a new cluster.
  ///
  /// @param wanted the operator's choice for all co-partitioned topics, if there is one
  public int partitions(OptionalInt wanted) {
    return isCoPartitioned() ? wanted.orElse(partitions) : partitions;
  }

  /// The topic's configuration as the broker takes it.
  public Map<String, String> config() {
    Map<String, String> config = new java.util.TreeMap<>();
    config.put("compression.type", "zstd");
    int room = valueType == byte[].class ? ROOM_FOR_CAUSE_BYTES : 0;
    config.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES + room));
    if (valueType == byte[].class) {
      // A dead letter is written with the time of its original; it is kept from when it died.
      config.put("message.timestamp.type", "LogAppendTime");
    }
    switch (cleanup) {
      case Cleanup.Delete(Duration retention) -> {
        config.put("cleanup.policy", "delete");
        config.put("retention.ms", Long.toString(retention.toMillis()));
      }
      case Cleanup.Compact() -> {
        config.put("cleanup.policy", "compact");
        config.put("delete.retention.ms", Long.toString(TOMBSTONES_KEPT.toMillis()));
      }
    }
    return config;
  }

  /// The schema of the values, where they are Avro records.
  public Optional<Schema> valueSchema() {
    return SpecificRecord.class.isAssignableFrom(valueType)
        ? Optional.of(SpecificData.get().getSchema(valueType))
        : Optional.empty();
  }

  /// The name under which the schema of the values is registered.
  public String subject() {
    return name + "-value";
  }
}
