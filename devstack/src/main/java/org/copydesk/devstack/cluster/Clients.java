package org.copydesk.devstack.cluster;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.schemas.Topic;

/// Clients of a cluster that take keys and values as they are, byte by byte.
public final class Clients {
  private Clients() {}

  /// What every client of a cluster is told.
  public static Map<String, Object> settings(Cluster cluster) {
    return new HashMap<>(cluster.clients());
  }

  /// A producer whose records are committed together.
  ///
  /// @param transactionalId whoever takes it next ends what the one before left open
  public static KafkaProducer<byte[], byte[]> transactional(
      Cluster cluster, String transactionalId) {
    Map<String, Object> settings = settings(cluster);
    settings.put("transactional.id", transactionalId);
    settings.put("compression.type", "zstd");
    settings.put("max.request.size", 2 * Topic.MAX_RECORD_BYTES);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /// A consumer of committed records.
  ///
  /// @param more settings that it has beside those of every client
  public static KafkaConsumer<byte[], byte[]> committed(Cluster cluster, Map<String, Object> more) {
    Map<String, Object> settings = settings(cluster);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("max.partition.fetch.bytes", Topic.MAX_RECORD_BYTES);
    settings.putAll(more);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
