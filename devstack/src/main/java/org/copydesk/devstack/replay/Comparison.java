package org.copydesk.devstack.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.Clients;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Holds what a replay made against what stands on `news.enriched.v1`, version by version. Both
/// topics place an article by its URI in the same partition, so that one partition after the other
/// is compared and only its shadow is kept in memory.
public final class Comparison implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private record Version(String uri, long version) {
    static Version of(Article article) {
      return new Version(article.getUri(), article.getVersion());
    }
  }

  private final Cluster cluster;
  private final NewsDesk desk;
  private final ShadowTopic shadow;
  private final Report report = new Report();
  private final Set<String> unchanged = new HashSet<>();

  /// Prepares one.
  public Comparison(Cluster cluster) {
    this.cluster = cluster;
    this.desk = new NewsDesk(cluster);
    this.shadow = new ShadowTopic(cluster);
  }

  /// Compares everything that the replay made so far.
  public Report run() {
    if (!shadow.exists()) {
      throw new StackException("there is no replay; begin with ./copydesk replay --since 7d");
    }
    for (TopicPartition made : shadow.partitions(Topics.ENRICHED_SHADOW)) {
      compare(made.partition());
    }
    return report;
  }

  /// Whether the replay made exactly what stands already.
  boolean isUnchanged(EnrichedArticle made) {
    return unchanged.contains(key(made));
  }

  private static String key(EnrichedArticle made) {
    return made.getArticle().getUri() + '\n' + made.getArticle().getVersion();
  }

  private void compare(int partition) {
    Map<Version, EnrichedArticle> made = new HashMap<>();
    each(
        Topics.ENRICHED_SHADOW,
        partition,
        enriched -> made.put(Version.of(enriched.getArticle()), lean(enriched)));
    Map<Version, Enrichment> standing = new HashMap<>();
    each(
        Topics.ENRICHED,
        partition,
        enriched -> {
          Version version = Version.of(enriched.getArticle());
          if (made.containsKey(version)) {
            standing.merge(version, enriched.getEnrichment(), Comparison::later);
          }
        });
    made.forEach((version, enriched) -> {
      Enrichment before = standing.get(version);
      if (before == null) {
        report.alone();
        return;
      }
      if (Differences.areNone(before, enriched.getEnrichment())) {
        unchanged.add(key(enriched));
      }
      report.compared(Differences.of(before, enriched.getEnrichment()));
    });
  }

  /// publish-service keeps the first of the greatest revision.
  private static Enrichment later(Enrichment known, Enrichment next) {
    return next.getRevision() > known.getRevision() ? next : known;
  }

  /// Only the identity is needed of the article.
  private static EnrichedArticle lean(EnrichedArticle enriched) {
    return EnrichedArticle.newBuilder(enriched)
        .setArticle(
            Article.newBuilder(enriched.getArticle()).setText("").setBlocks(List.of()).build())
        .build();
  }

  private void each(Topic<?, ?> topic, int number, Consumer<EnrichedArticle> take) {
    TopicPartition partition = new TopicPartition(topic.name(), number);
    try (KafkaConsumer<byte[], byte[]> consumer = Clients.committed(cluster, Map.of())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          decoded(record).forEach(take);
        }
      }
    }
  }

  /// What cannot be decoded is a dead letter of publish-service already.
  private List<EnrichedArticle> decoded(ConsumerRecord<byte[], byte[]> record) {
    try {
      return desk.decode(record.topic(), record.value()) instanceof EnrichedArticle enriched
          ? List.of(enriched)
          : List.of();
    } catch (RuntimeException _) {
      return List.of();
    }
  }

  @Override
  public void close() {
    shadow.close();
    desk.close();
  }
}
