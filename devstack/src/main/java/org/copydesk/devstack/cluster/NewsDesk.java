package org.copydesk.devstack.cluster;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Writes to and reads from the topics of a cluster, as newsroom systems and subscribers do.
public final class NewsDesk implements AutoCloseable {
  private final Cluster cluster;
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
  private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();

  /// Connects.
  public NewsDesk(Cluster cluster) {
    this.cluster = cluster;
    Map<String, Object> registry = new HashMap<>(cluster.registry());
    registry.put("auto.register.schemas", false);
    registry.put("specific.avro.reader", true);
    serializer.configure(registry, false);
    deserializer.configure(registry, false);
    producer = producer(cluster);
  }

  /// An idempotent producer of records of any size that a topic takes.
  public static KafkaProducer<String, byte[]> producer(Cluster cluster) {
    return new KafkaProducer<>(
        cluster.clients(
            Map.of(
                "enable.idempotence",
                true,
                "compression.type",
                "zstd",
                "max.request.size",
                Topic.MAX_RECORD_BYTES)),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /// Writes an event and waits until the broker has it.
  ///
  /// @return the place of the record, topic/partition/offset
  public String send(Topic<String, RawEvent> topic, RawEvent event) {
    return sendBytes(topic, event.getSource() + "/" + event.getItemId(), encode(topic, event));
  }

  /// The value of a record of a topic.
  public <T> byte[] encode(Topic<String, T> topic, T value) {
    return serializer.serialize(topic.name(), value);
  }

  /// Takes a record of a compacted topic back.
  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  public void sendTombstone(Topic<String, ?> topic, String key) {
    sendBytes(topic, key, null);
  }

  /// Writes bytes as they are.
  public String sendBytes(Topic<String, ?> topic, String key, byte[] value) {
    try {
      var sent = producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
      return sent.topic() + "/" + sent.partition() + "/" + sent.offset();
    } catch (ExecutionException e) {
      throw new StackException("the event could not be written: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: " + e);
    }
  }

  /// Where a receipt says its event lies.
  public static String place(Receipt receipt) {
    return receipt.getRawTopic() + "/" + receipt.getRawPartition() + "/" + receipt.getRawOffset();
  }

  /// A consumer of committed records that reads nothing yet.
  public KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        cluster.clients(
            Map.of(
                "isolation.level",
                "read_committed",
                "max.partition.fetch.bytes",
                Topic.MAX_RECORD_BYTES)),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /// A consumer of committed records, at the beginning or the end of a topic.
  public KafkaConsumer<String, byte[]> consumer(String topic, boolean fromBeginning) {
    KafkaConsumer<String, byte[]> consumer = consumer();
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new StackException(
          "there is no topic " + topic + "; ./copydesk topics describe lists them");
    }
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
    }
    return consumer;
  }

  /// Decodes the value of a record of a topic.
  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  public Object decode(String topic, byte[] value) {
    boolean avro = Topics.named(topic).filter(known -> known.valueSchema().isPresent()).isPresent();
    if (value == null) {
      return null;
    }
    return avro
        ? deserializer.deserialize(topic, value)
        : new String(value, java.nio.charset.StandardCharsets.UTF_8);
  }

  /// Hands records on until one of them is enough or the time is over.
  ///
  /// @return whether there was enough
  public static boolean poll(
      KafkaConsumer<String, byte[]> consumer,
      Duration limit,
      Predicate<ConsumerRecord<String, byte[]>> enough) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        if (enough.test(record)) {
          return true;
        }
      }
    }
    return false;
  }

  /// All committed records that a topic holds now.
  public List<ConsumerRecord<String, byte[]>> existing(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    eachExisting(topic, records::add);
    return records;
  }

  /// Hands on all committed records that a topic holds now, one after the other.
  public void eachExisting(String topic, Consumer<ConsumerRecord<String, byte[]>> take) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(topic, true)) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(take);
      }
    }
  }

  /// A topic by its name or by its name's middle: `published` for `news.published.v1`.
  public static String topic(String name) {
    return Stream.of(name, "news." + name + ".v1")
        .filter(full -> Topics.named(full).isPresent())
        .findFirst()
        .orElse(name);
  }

  @Override
  public void close() {
    producer.close();
    serializer.close();
    deserializer.close();
  }
}
