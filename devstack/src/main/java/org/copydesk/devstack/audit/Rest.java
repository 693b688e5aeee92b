package org.copydesk.devstack.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.process.ServiceProcess;
import org.copydesk.devstack.process.StackException;
import org.copydesk.trace.Place;

/// Waits until nothing is on its way any more: no transaction is open, every service has taken and
/// committed all that lies before it, and nothing has come for a while.
public final class Rest implements AutoCloseable {
  private static final List<ServiceProcess> SERVICES =
      List.of(ServiceProcess.INGEST, ServiceProcess.ENRICH, ServiceProcess.PUBLISH);

  /// Longer than any step that a service takes by the clock.
  private static final Duration STILL = Duration.ofMillis(700);

  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final String OPEN = "the end of a transaction";

  private final Admin admin;
  private Instant looked = Instant.MIN;

  /// Connects.
  public Rest(Cluster cluster) {
    admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
  }

  /// Records that wait.
  ///
  /// @param by who has not taken them, or whose transaction is open
  /// @param from the offset from which on they wait
  public record Waiting(String by, TopicPartition partition, long from, long count) {
    Waiting of(String another) {
      return new Waiting(another, partition, from, count);
    }

    /// What waits, as a promise that is not kept.
    public Finding finding() {
      return new Finding(
          Promise.ALL_TAKEN,
          new Place(partition.topic(), partition.partition(), from),
          "",
          "%d records wait for %s".formatted(count, by),
          Instant.EPOCH);
    }

    @Override
    public String toString() {
      return "%d of %s for %s".formatted(count, partition, by);
    }
  }

  /// When it looked last: what was at rest then was so for everything written before.
  public Instant looked() {
    return looked;
  }

  /// Waits for rest.
  ///
  /// @return what waits when that time is over; empty where all is at rest, or just came to it
  public List<Waiting> await(Duration limit) {
    Instant deadline = Instant.now().plus(limit);
    Map<TopicPartition, Long> before = Map.of();
    Instant since = Instant.now();
    try {
      while (true) {
        looked = Instant.now();
        Map<TopicPartition, Long> ends = ends(IsolationLevel.READ_COMMITTED);
        List<Waiting> waiting = waiting(ends);
        if (!ends.equals(before) || !waiting.isEmpty()) {
          before = ends;
          since = Instant.now();
        } else if (Instant.now().isAfter(since.plus(STILL))) {
          return List.of();
        }
        if (Instant.now().isAfter(deadline)) {
          return waiting;
        }
        Thread.sleep(PAUSE);
      }
    } catch (ExecutionException e) {
      throw new StackException("Kafka does not say what waits: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  private List<Waiting> waiting(Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    List<Waiting> waiting = new ArrayList<>();
    ends(IsolationLevel.READ_UNCOMMITTED)
        .forEach((partition, end) -> {
          long committed = ends.getOrDefault(partition, end);
          note(waiting, OPEN, partition, committed, end - committed);
        });
    for (ServiceProcess service : SERVICES) {
      admin
          .listConsumerGroupOffsets(service.title())
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach((partition, taken) ->
              note(
                  waiting,
                  service.title(),
                  partition,
                  taken.offset(),
                  ends.getOrDefault(partition, taken.offset()) - taken.offset()));
    }
    return waiting;
  }

  /// Says whose the open transactions are, where this user may ask. One that its coordinator does
  /// not know as ongoing, nobody will end.
  public List<Waiting> named(List<Waiting> waiting) {
    List<Waiting> named = new ArrayList<>();
    try {
      for (Waiting each : waiting) {
        named.add(each.by().equals(OPEN) ? each.of(OPEN + whose(each.partition())) : each);
      }
    } catch (ExecutionException _) {
      return waiting;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
    return named;
  }

  private String whose(TopicPartition partition) throws ExecutionException, InterruptedException {
    StringBuilder whose = new StringBuilder();
    for (ProducerState producer :
        admin
            .describeProducers(List.of(partition))
            .partitionResult(partition)
            .get()
            .activeProducers()) {
      if (producer.currentTransactionStartOffset().isPresent()) {
        ListTransactionsOptions ofProducer =
            new ListTransactionsOptions().filterProducerIds(Set.of(producer.producerId()));
        whose.append(
            " of producer %d in epoch %d, last heard of at %s, to its coordinator %s"
                .formatted(
                    producer.producerId(),
                    producer.producerEpoch(),
                    Instant.ofEpochMilli(producer.lastTimestamp()),
                    admin.listTransactions(ofProducer).all().get()));
      }
    }
    return whose.toString();
  }

  private static void note(
      List<Waiting> waiting, String by, TopicPartition partition, long from, long count) {
    if (count > 0) {
      waiting.add(new Waiting(by, partition, from, count));
    }
  }

  private Map<TopicPartition, Long> ends(IsolationLevel isolation)
      throws ExecutionException, InterruptedException {
    List<String> topics =
        admin.listTopics().names().get().stream()
            .filter(name -> name.startsWith("news.") || name.endsWith("-repartition"))
            .toList();
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get()
        .forEach((name, topic) ->
            topic
                .partitions()
                .forEach(partition ->
                    asked.put(
                        new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
    return admin
        .listOffsets(asked, new ListOffsetsOptions(isolation))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  @Override
  public void close() {
    admin.close();
  }
}
