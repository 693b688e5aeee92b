package org.copydesk.devstack.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.Clients;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.enrich.Enricher;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.schemas.Topics;
import org.copydesk.service.event.CloudEvents;
import org.copydesk.service.event.Event;

/// Annotates the articles of `news.article.v1` anew, onto a topic that nobody subscribes to. What
/// it has taken and what it makes of it are one transaction, so that a replay which is interrupted
/// goes on where it was.
public final class Replay implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final String AUTHOR = "enrich-service";

  private final Cluster cluster;
  private Plan plan;
  private final NewsDesk desk;
  private final ShadowTopic shadow;
  private final Enricher enricher;
  private final ConceptLookup concepts;
  private long annotated;

  /// Prepares one: loads the annotators and reads the newsroom's concepts.
  public Replay(Cluster cluster, Plan plan) {
    this.cluster = cluster;
    this.plan = plan;
    this.desk = new NewsDesk(cluster);
    this.shadow = new ShadowTopic(cluster);
    this.enricher = Enricher.of(plan.annotators());
    this.concepts = Concepts.read(desk);
  }

  /// Runs to the end.
  ///
  /// @param told lines for people
  /// @return how many versions of articles it annotated
  public long run(Consumer<String> told) {
    shadow.make();
    List<TopicPartition> partitions = shadow.partitions(Topics.ARTICLE);
    Map<TopicPartition, Long> ends = shadow.offsets(partitions, plan.until());
    Map<TopicPartition, Long> starts = shadow.offsets(partitions, Optional.of(plan.since()));
    Map<TopicPartition, OffsetAndMetadata> before = shadow.committed(ShadowTopic.REPLAY);
    for (OffsetAndMetadata known : before.values()) {
      plan = plan.goingOn(known.metadata());
    }
    if (!before.isEmpty()) {
      told.accept("going on with the replay that was begun; ./copydesk replay discard ends it");
    }
    try (KafkaConsumer<byte[], byte[]> consumer =
            Clients.committed(cluster, Map.of("group.id", ShadowTopic.REPLAY));
        KafkaProducer<byte[], byte[]> producer =
            Clients.transactional(cluster, ShadowTopic.TRANSACTIONAL_ID)) {
      producer.initTransactions();
      consumer.assign(partitions);
      partitions.forEach(partition -> {
        OffsetAndMetadata known = before.get(partition);
        consumer.seek(
            partition, known == null ? starts.getOrDefault(partition, 0L) : known.offset());
      });
      long all = left(consumer, ends);
      while (left(consumer, ends) > 0) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          producer.beginTransaction();
          for (ProducerRecord<byte[], byte[]> made : made(records, ends)) {
            // The commit fails where one of them does.
            var _ = producer.send(made);
          }
          producer.sendOffsetsToTransaction(positions(consumer), consumer.groupMetadata());
          producer.commitTransaction();
          told.accept(
              "%d of %d records taken, %d versions annotated"
                  .formatted(Math.max(0, all - left(consumer, ends)), all, annotated));
        }
      }
    }
    return annotated;
  }

  private static long left(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  private Map<TopicPartition, OffsetAndMetadata> positions(KafkaConsumer<byte[], byte[]> consumer) {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    consumer
        .assignment()
        .forEach(partition ->
            positions.put(
                partition, new OffsetAndMetadata(consumer.position(partition), plan.mark())));
    return positions;
  }

  private List<ProducerRecord<byte[], byte[]>> made(
      ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> ends) {
    List<ConsumerRecord<byte[], byte[]>> wanted = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      long end = ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
      if (record.offset() < end && record.value() != null) {
        wanted.add(record);
      }
    }
    List<ProducerRecord<byte[], byte[]>> made =
        StreamSupport.stream(wanted.spliterator(), true).flatMap(this::annotated).toList();
    annotated += made.size();
    return made;
  }

  private java.util.stream.Stream<ProducerRecord<byte[], byte[]>> annotated(
      ConsumerRecord<byte[], byte[]> record) {
    return article(record).filter(plan::wants).map(article -> shadowed(record, article)).stream();
  }

  /// What cannot be decoded is a dead letter of enrich-service already.
  private Optional<Article> article(ConsumerRecord<byte[], byte[]> record) {
    try {
      return desk.decode(record.topic(), record.value()) instanceof Article article
          ? Optional.of(article)
          : Optional.empty();
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private ProducerRecord<byte[], byte[]> shadowed(
      ConsumerRecord<byte[], byte[]> record, Article article) {
    EnrichedArticle enriched = enricher.enrich(article, concepts);
    EnrichedArticle numbered =
        EnrichedArticle.newBuilder(enriched)
            .setEnrichment(
                Enrichment.newBuilder(enriched.getEnrichment())
                    .setRevision(plan.revision())
                    .build())
            .build();
    Event<EnrichedArticle> event =
        new Event<>(
            article.getUri(),
            article.getUri() + "/" + plan.revision(),
            article.getVersion(),
            numbered);
    return new ProducerRecord<>(
        Topics.ENRICHED_SHADOW.name(),
        null,
        article.getUri().getBytes(UTF_8),
        desk.encode(Topics.ENRICHED, numbered),
        CloudEvents.headers(
            Topics.ENRICHED,
            AUTHOR,
            event,
            record.timestamp(),
            System.currentTimeMillis(),
            record.headers()));
  }

  @Override
  public void close() {
    shadow.close();
    desk.close();
  }
}
