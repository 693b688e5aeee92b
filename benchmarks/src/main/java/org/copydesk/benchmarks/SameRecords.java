package org.copydesk.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// What Kafka's own producer takes for the records that publish-service wrote, with nothing of
/// Copydesk's work: they are written once more to the same topics, in transactions of the same
/// length, by one thread that has them in memory. No service on this machine can be faster.
///
/// @param clients how to reach the broker
record SameRecords(Map<String, Object> clients) {
  private static final int ARTICLES = 2_000;
  private static final int ROUNDS = 10;
  private static final int WARM_UP = 3;
  private static final long COMMIT_NANOS = Duration.ofMillis(100).toNanos();
  private static final double NANOS = 1e9;

  /// Measures.
  ///
  /// @param perArticle records of each topic an article, as publish-service has written them
  /// @return articles a second
  double articlesPerSecond(Map<String, Double> perArticle) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    perArticle.forEach(
        (topic, number) -> records.addAll(read(topic, (int) Math.round(number * ARTICLES))));
    Map<String, Object> config = new HashMap<>(clients);
    config.put("transactional.id", "same-records");
    config.put("compression.type", "zstd");
    config.put("batch.size", 128 * 1024);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      write(producer, records, WARM_UP);
      long start = System.nanoTime();
      write(producer, records, ROUNDS);
      return ROUNDS * ARTICLES / ((System.nanoTime() - start) / NANOS);
    }
  }

  /// In the order in which they lie on each topic; articles are not put together again.
  private List<ProducerRecord<byte[], byte[]>> read(String topic, int number) {
    Map<String, Object> config = new HashMap<>(clients);
    config.put("isolation.level", "read_committed");
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (records.size() < number) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          records.add(
              new ProducerRecord<>(
                  topic, record.partition(), record.key(), record.value(), record.headers()));
        }
      }
    }
    return records.subList(0, number);
  }

  private static void write(
      KafkaProducer<byte[], byte[]> producer,
      List<ProducerRecord<byte[], byte[]>> records,
      int rounds) {
    producer.beginTransaction();
    long begun = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      for (ProducerRecord<byte[], byte[]> record : records) {
        var _ = producer.send(record);
        if (System.nanoTime() - begun > COMMIT_NANOS) {
          producer.commitTransaction();
          producer.beginTransaction();
          begun = System.nanoTime();
        }
      }
    }
    producer.commitTransaction();
  }
}
