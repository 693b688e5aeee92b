package org.copydesk.e2e.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.schemas.Topic;

/// What waits between the services: topics in partitions, each in its own order.
final class Queues {
  private static final int PARTITIONS = 5;

  /// A record that waits.
  ///
  /// @param sent what a newsroom sent, where it is a raw event
  record Waiting(String key, TestRecord<byte[], byte[]> record, Optional<Sent> sent) {}

  private final Map<Topic<?, ?>, List<Deque<Waiting>>> topics = new LinkedHashMap<>();

  void add(Topic<?, ?> topic, Waiting waiting) {
    partition(topic, waiting.key()).add(waiting);
  }

  private Deque<Waiting> partition(Topic<?, ?> topic, String key) {
    List<Deque<Waiting>> partitions =
        topics.computeIfAbsent(
            topic,
            _ -> {
              List<Deque<Waiting>> empty = new ArrayList<>();
              for (int i = 0; i < PARTITIONS; i++) {
                empty.add(new ArrayDeque<>());
              }
              return empty;
            });
    return partitions.get(Math.floorMod(key.hashCode(), PARTITIONS));
  }

  /// Takes the record of a key out, if it is the first of its partition.
  Optional<Waiting> take(Topic<?, ?> topic, String key) {
    Deque<Waiting> partition = partition(topic, key);
    return Optional.ofNullable(partition.peek())
        .filter(first -> first.key().equals(key))
        .map(_ -> partition.remove());
  }

  /// Who could go next: one of the topics where something waits, one of its partitions.
  Optional<Step.Carry> any(Random random) {
    List<Topic<?, ?>> waiting =
        topics.keySet().stream().filter(topic -> !waiting(topic).isEmpty()).toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Topic<?, ?> topic = waiting.get(random.nextInt(waiting.size()));
    List<Deque<Waiting>> partitions = waiting(topic);
    Deque<Waiting> partition = partitions.get(random.nextInt(partitions.size()));
    return Optional.of(new Step.Carry(topic, partition.element().key()));
  }

  private List<Deque<Waiting>> waiting(Topic<?, ?> topic) {
    return topics.getOrDefault(topic, List.of()).stream()
        .filter(partition -> !partition.isEmpty())
        .toList();
  }
}
