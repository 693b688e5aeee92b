package org.copydesk.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.TaskId;
import org.copydesk.schemas.Topics;
import org.copydesk.service.run.StreamsService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A task is found corrupted while the group rebalances, with a transaction open that other tasks
/// of its thread have written to.
class NothingAfterAnAbortIT {
  private static final String ONE = "one";
  private static final String OTHER = "other";

  @TempDir private Path folder;

  private final Map<String, Set<Integer>> partitions = new ConcurrentHashMap<>();
  private final Set<String> holding = ConcurrentHashMap.newKeySet();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final Set<String> corrupting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean corrupted = new AtomicBoolean();

  @Test
  void theOtherTasksOfItsThreadLoseNothing() throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(folder.resolve("broker"))) {
      Copying.create(broker, Topics.ENRICH_DEAD_LETTER.name());
      Copying copying = Copying.of(broker, folder.resolve("states"), "aborted", this::meet);
      try (StreamsService _ = copying.instance(ONE, "");
          StreamsService _ = copying.instance(OTHER, "")) {
        List<String> sent = new ArrayList<>(sharedWork(copying));
        int shared = sent.size();
        String hold = of(partitionsOf(OTHER).getFirst(), 1_000).getFirst();
        holding.add(hold);
        sent.addAll(copying.send(List.of(hold)));
        held.await();
        // The group now waits for the one that holds, and the other works on without a commit.
        try (StreamsService _ = copying.instance("third", "")) {
          awaitRebalance(broker);
          List<Integer> mine = partitionsOf(ONE);
          List<String> neighbours = of(mine.getFirst(), 2_000);
          sent.addAll(copying.send(neighbours));
          assertThat(copying.written(shared + neighbours.size()))
              .as("written to the open transaction")
              .containsAll(neighbours);
          assertThat(copying.committed(0)).as("committed").doesNotContainAnyElementsOf(neighbours);
          String corrupt = of(mine.getLast(), 3_000).getFirst();
          corrupting.add(corrupt);
          sent.addAll(copying.send(List.of(corrupt)));
          await().atMost(Copying.LIMIT).untilTrue(corrupted);
          release.countDown();
          sent.addAll(copying.send(4_000, 4_020));
          assertThat(copying.committed(sent.size())).containsExactlyInAnyOrderElementsOf(sent);
        }
      } finally {
        release.countDown();
      }
    }
  }

  /// What is sent until both instances have work, and each keeps its partitions.
  private List<String> sharedWork(Copying copying) throws Exception {
    List<String> sent = new ArrayList<>();
    do {
      partitions.clear();
      sent.addAll(copying.send(sent.size(), sent.size() + 40));
      assertThat(copying.committed(sent.size())).hasSize(sent.size());
    } while (partitions.size() < 2
        || partitions.values().stream().anyMatch(own -> own.size() != 2));
    return sent;
  }

  private static void awaitRebalance(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      await()
          .atMost(Copying.LIMIT)
          .until(() ->
              admin.describeConsumerGroups(List.of("aborted")).all().get().values().stream()
                  .allMatch(group -> group.groupState() == GroupState.PREPARING_REBALANCE));
    }
    // A member learns of it when it next tells that it lives, after three seconds at most.
    Thread.sleep(4_000);
  }

  private List<Integer> partitionsOf(String instance) {
    return List.copyOf(partitions.getOrDefault(instance, Set.of()));
  }

  private static List<String> of(int partition, int from) {
    return IntStream.range(from, from + 100)
        .mapToObj(Integer::toString)
        .filter(value -> Placement.of(value, Copying.PARTITIONS) == partition)
        .toList();
  }

  private void meet(String instance, String value) {
    int partition = Placement.of(value, Copying.PARTITIONS);
    partitions.computeIfAbsent(instance, _ -> ConcurrentHashMap.newKeySet()).add(partition);
    if (holding.contains(value)) {
      hold();
    }
    if (corrupting.remove(value)) {
      corrupted.set(true);
      throw new TaskCorruptedException(Set.of(new TaskId(0, partition)));
    }
  }

  private void hold() {
    held.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
