package org.copydesk.devstack.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.copydesk.devstack.cluster.Clients;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.Question;
import org.copydesk.devstack.deploy.Deployment;
import org.copydesk.devstack.process.StackException;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// The topic that a replay writes, and how far the replay and the switch have come: kept by the
/// broker, as groups of their own.
final class ShadowTopic implements AutoCloseable {
  /// The replay, as an application beside enrich-service.
  static final String REPLAY = "enrich-shadow-replay";

  /// The switch to what it made.
  static final String SWITCH = "enrich-shadow-switch";

  /// Of both: whoever begins ends the turn of who was at it.
  static final String TRANSACTIONAL_ID = "copydesk-replay";

  private final Cluster cluster;
  private final Admin admin;

  ShadowTopic(Cluster cluster) {
    this.cluster = cluster;
    this.admin = Admin.create(Clients.settings(cluster));
  }

  /// Whether there is one.
  boolean exists() {
    return asked(() -> admin.listTopics().names().get()).contains(Topics.ENRICHED_SHADOW.name());
  }

  void make() {
    new Deployment(cluster).create(Topics.ENRICHED_SHADOW);
  }

  /// Deletes it, and forgets how far anybody has come.
  void discard() {
    forgiving(() -> admin.deleteTopics(List.of(Topics.ENRICHED_SHADOW.name())).all().get());
    for (String group : List.of(REPLAY, SWITCH)) {
      forgiving(() -> admin.deleteConsumerGroups(List.of(group)).all().get());
    }
  }

  /// How far a group has come; absent where it has not begun.
  Map<TopicPartition, OffsetAndMetadata> committed(String group) {
    Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>();
    asked(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get())
        .forEach((partition, offset) -> {
          if (offset != null) {
            known.put(partition, offset);
          }
        });
    return known;
  }

  /// The partitions of a topic.
  List<TopicPartition> partitions(Topic<?, ?> topic) {
    return asked(() -> admin.describeTopics(List.of(topic.name())).allTopicNames().get())
        .values()
        .stream()
        .flatMap(described -> described.partitions().stream())
        .map(partition -> new TopicPartition(topic.name(), partition.partition()))
        .toList();
  }

  /// The first offsets at a time or later; the ends where there are none or no time is given.
  Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, Optional<Instant> time) {
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    if (time.isEmpty()) {
      return ends;
    }
    Map<TopicPartition, Long> found =
        offsets(partitions, OffsetSpec.forTimestamp(time.get().toEpochMilli()));
    found.forEach((partition, offset) -> {
      if (offset >= 0) {
        ends.put(partition, offset);
      }
    });
    return ends;
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    partitions.forEach(partition -> wanted.put(partition, which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
        asked(() -> admin.listOffsets(wanted).all().get()).entrySet()) {
      offsets.put(found.getKey(), found.getValue().offset());
    }
    return offsets;
  }

  private static <T> T asked(Question<T> question) {
    return Question.asked("Kafka does not do what a replay needs", question);
  }

  private static void forgiving(Question<?> question) {
    try {
      question.ask();
    } catch (ExecutionException e) {
      boolean wasNotThere =
          e.getCause() instanceof UnknownTopicOrPartitionException
              || e.getCause() instanceof GroupIdNotFoundException;
      if (!wasNotThere) {
        throw new StackException("the shadow topic cannot be discarded: " + e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: " + e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
