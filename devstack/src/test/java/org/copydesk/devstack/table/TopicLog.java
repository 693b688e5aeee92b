package org.copydesk.devstack.table;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.schemas.Topic;
import org.jspecify.annotations.Nullable;

/// Topics as a broker holds them, one partition each, with values in the registry's wire format.
public final class TopicLog {
  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
  private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
  private final Map<String, Long> ends = new HashMap<>();
  private final List<ConsumerRecord<String, byte[]>> unread = new ArrayList<>();

  /// All topics of the catalogue, empty.
  public TopicLog() {
    Map<String, Object> registry =
        Map.of("schema.registry.url", "mock://" + UUID.randomUUID(), "specific.avro.reader", true);
    serializer.configure(registry, false);
    deserializer.configure(registry, false);
    Tables.all().stream().map(table -> table.topic().name()).distinct().forEach(this::create);
  }

  private void create(String topic) {
    Node node = new Node(0, "localhost", 9092);
    Node[] nodes = {node};
    consumer.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, node, nodes, nodes)));
    consumer.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
    consumer.updateEndOffsets(Map.of(new TopicPartition(topic, 0), 0L));
    ends.put(topic, 0L);
  }

  /// Writes a record; a null value is a tombstone.
  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  public <T> TopicLog add(Topic<String, T> topic, String key, @Nullable T value) {
    return addBytes(topic, key, value == null ? null : serializer.serialize(topic.name(), value));
  }

  /// Writes bytes as they are.
  public TopicLog addBytes(Topic<String, ?> topic, String key, byte[] value) {
    long offset = ends.merge(topic.name(), 1L, Long::sum) - 1;
    unread.add(new ConsumerRecord<>(topic.name(), 0, offset, key, value));
    consumer.updateEndOffsets(Map.of(new TopicPartition(topic.name(), 0), offset + 1));
    return this;
  }

  /// Where the broker answers what a reader asks.
  MockConsumer<String, byte[]> consumer() {
    return consumer;
  }

  /// A reader of all tables, which finds all that was written so far.
  public NewsReader reader(Newsbase base) {
    return new NewsReader(
        consumer, deserializer::deserialize, base, Tables.all(), new Progress(System.err, false));
  }

  /// Lets the next poll find what was written since the last one.
  public void deliver() {
    consumer.schedulePollTask(() -> {
      unread.forEach(consumer::addRecord);
      unread.clear();
    });
  }

  /// Lets the next poll fail.
  public void fail(String reason) {
    consumer.setPollException(new KafkaException(reason));
  }

  /// A database with all that was written.
  public Newsbase load() throws SQLException {
    Newsbase base = Newsbase.open(java.util.Optional.empty());
    deliver();
    reader(base).load();
    return base;
  }
}
