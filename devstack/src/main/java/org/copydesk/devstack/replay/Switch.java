package org.copydesk.devstack.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.Clients;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.pace.Pace;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.schemas.Topics;

/// Hands what a replay made to publish-service, which shows it where the very version is the newest
/// content and may be seen, and drops it elsewhere. Each record and how far the switch has come are
/// one transaction: an interrupted switch goes on where it was.
public final class Switch implements AutoCloseable {
  /// So many a second where nobody says otherwise: they stand in the same line as the live news.
  public static final double STANDARD_RATE = 20;

  private static final Duration POLL = Duration.ofMillis(200);

  private final Cluster cluster;
  private final NewsDesk desk;
  private final ShadowTopic shadow;
  private final Pace pace;

  /// Prepares one.
  ///
  /// @param perSecond how many a second at most
  public Switch(Cluster cluster, double perSecond) {
    this.cluster = cluster;
    this.desk = new NewsDesk(cluster);
    this.shadow = new ShadowTopic(cluster);
    this.pace = new Pace(perSecond);
  }

  /// Switches.
  ///
  /// @param told lines for people
  /// @return how many versions were handed on; those with the same annotations are not
  public long run(Consumer<String> told) throws InterruptedException {
    try (Comparison comparison = new Comparison(cluster);
        KafkaConsumer<byte[], byte[]> consumer =
            Clients.committed(cluster, Map.of("group.id", ShadowTopic.SWITCH));
        KafkaProducer<byte[], byte[]> producer =
            Clients.transactional(cluster, ShadowTopic.TRANSACTIONAL_ID)) {
      comparison.run();
      producer.initTransactions();
      List<TopicPartition> partitions = shadow.partitions(Topics.ENRICHED_SHADOW);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      shadow
          .committed(ShadowTopic.SWITCH)
          .forEach((partition, offset) -> consumer.seek(partition, offset.offset()));
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long switched = 0;
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (desk.decode(record.topic(), record.value()) instanceof EnrichedArticle made
              && !comparison.isUnchanged(made)) {
            pace.await();
            hand(record, producer, consumer);
            switched++;
          }
        }
        told.accept("%d versions switched".formatted(switched));
      }
      return switched;
    }
  }

  private static void hand(
      ConsumerRecord<byte[], byte[]> record,
      KafkaProducer<byte[], byte[]> producer,
      KafkaConsumer<byte[], byte[]> consumer) {
    producer.beginTransaction();
    var _ =
        producer.send(
            new ProducerRecord<>(
                Topics.ENRICHED.name(), null, record.key(), record.value(), record.headers()));
    producer.sendOffsetsToTransaction(
        Map.of(
            new TopicPartition(record.topic(), record.partition()),
            new OffsetAndMetadata(record.offset() + 1)),
        consumer.groupMetadata());
    producer.commitTransaction();
  }

  /// Deletes what a replay made.
  ///
  /// @throws StackException where there is nothing
  public void discard() {
    if (!shadow.exists()) {
      throw new StackException("there is no replay to discard");
    }
    shadow.discard();
  }

  @Override
  public void close() {
    shadow.close();
    desk.close();
  }
}
