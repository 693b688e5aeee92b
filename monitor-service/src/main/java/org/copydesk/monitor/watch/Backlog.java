package org.copydesk.monitor.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.Placement;

/// What enrich-service and publish-service have not read yet, by partition: it tells before which
/// of them a late version waits. No record is read for it.
///
/// @param enrich offsets before enrich-service on `news.article.v1`
/// @param publish offsets before publish-service on `news.enriched.v1`
public record Backlog(Map<Integer, Long> enrich, Map<Integer, Long> publish) {
  private static final String ENRICH = "enrich-service";
  private static final String PUBLISH = "publish-service";

  /// The mark of a transaction lies behind its last record and is nothing to read.
  private static final long MARK = 1;

  /// Nothing is known.
  public static final Backlog UNKNOWN = new Backlog(Map.of(), Map.of());

  /// Asks the brokers.
  public static Backlog ask(Admin admin) throws InterruptedException {
    try {
      return new Backlog(of(admin, ENRICH, Topics.ARTICLE), of(admin, PUBLISH, Topics.ENRICHED));
    } catch (ExecutionException _) {
      return UNKNOWN;
    }
  }

  private static Map<Integer, Long> of(Admin admin, String group, Topic<?, ?> topic)
      throws ExecutionException, InterruptedException {
    List<TopicPartition> partitions =
        admin.describeTopics(List.of(topic.name())).allTopicNames().get().values().stream()
            .flatMap(description -> description.partitions().stream())
            .map(info -> new TopicPartition(topic.name(), info.partition()))
            .toList();
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        admin
            .listOffsets(
                partitions.stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())),
                new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
            .all()
            .get();
    Map<Integer, Long> waiting = new HashMap<>();
    ends.forEach((partition, end) -> {
      OffsetAndMetadata position = read.get(partition);
      long left = end.offset() - (position == null ? 0 : position.offset());
      waiting.put(partition.partition(), left <= MARK ? 0 : left);
    });
    return waiting;
  }

  /// Where a version of an article is, as far as the backlogs of its partitions tell.
  public String where(String uri) {
    if (enrich.isEmpty() || publish.isEmpty()) {
      return "accepted by ingest-service";
    }
    long beforeEnrich = before(enrich, uri);
    long beforePublish = before(publish, uri);
    if (beforeEnrich > 0) {
      return "accepted; enrich-service has %d offsets to read in its partition"
          .formatted(beforeEnrich);
    }
    return beforePublish > 0
        ? "enriched; publish-service has %d offsets to read in its partition"
            .formatted(beforePublish)
        : "read by enrich-service and publish-service, which have nothing left to read;"
            + " see the dead letters";
  }

  private static long before(Map<Integer, Long> waiting, String uri) {
    return waiting.getOrDefault(Placement.of(uri, waiting.size()), 0L);
  }
}
