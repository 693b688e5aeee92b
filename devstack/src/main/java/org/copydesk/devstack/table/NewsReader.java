package org.copydesk.devstack.table;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.copydesk.devstack.cluster.NotRunning;
import org.copydesk.service.kafka.Outage;

/// Reads topics from their beginning into the tables, and goes on with what comes later. For one
/// thread at a time.
public final class NewsReader implements AutoCloseable {
  private static final int BATCH_RECORDS = 50_000;
  private static final long BATCH_BYTES = 32L * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Consumer<String, byte[]> consumer;
  private final BiFunction<String, byte[], Object> decoding;
  private final Newsbase base;
  private final Map<String, List<Table>> tables;
  private final Progress progress;
  private final List<String> warnings = new ArrayList<>();
  private Batch batch = new Batch();
  private Map<TopicPartition, Long> ends = Map.of();
  private int undecodable;

  /// A reader that has read nothing yet.
  ///
  /// @param consumer reads committed records; the reader closes it
  /// @param decoding from a topic's name and the bytes of a value to the value
  /// @param tables those to fill
  public NewsReader(
      Consumer<String, byte[]> consumer,
      BiFunction<String, byte[], Object> decoding,
      Newsbase base,
      List<Table> tables,
      Progress progress) {
    this.consumer = consumer;
    this.decoding = decoding;
    this.base = base;
    this.tables = tables.stream().collect(Collectors.groupingBy(table -> table.topic().name()));
    this.progress = progress;
  }

  /// Reads all committed records that the topics hold now. A topic that may not be read, or is not
  /// there, leaves its tables empty and a warning.
  ///
  /// @return what a person should know, a sentence each
  /// @throws NotRunning when the registry does not answer
  public List<String> load() throws SQLException {
    List<TopicPartition> partitions =
        tables.keySet().stream().sorted().flatMap(topic -> partitions(topic).stream()).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    while (!reachedEnds()) {
      poll(PATIENCE);
      if (batch.records() >= BATCH_RECORDS || batch.bytes() >= BATCH_BYTES) {
        apply();
      }
    }
    apply();
    progress.done();
    if (undecodable > 0) {
      warnings.add(undecodable + " records could not be decoded and are left out");
    }
    return List.copyOf(warnings);
  }

  /// Takes what has come since. What the database does not take now is tried again by the next
  /// call.
  ///
  /// @param patience how long to wait for the first record
  /// @return how many records changed the tables
  public int follow(Duration patience) throws SQLException {
    poll(patience);
    int records = batch.records();
    apply();
    return records;
  }

  private List<TopicPartition> partitions(String topic) {
    try {
      List<TopicPartition> found =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      if (found.isEmpty()) {
        warnings.add("there is no topic %s: %s".formatted(topic, empty(topic)));
      }
      return found;
    } catch (TopicAuthorizationException _) {
      warnings.add(forbidden(topic));
      return List.of();
    }
  }

  private String forbidden(String topic) {
    return "you may not read %s: %s".formatted(topic, empty(topic));
  }

  private String empty(String topic) {
    return tables.getOrDefault(topic, List.of()).stream()
            .map(Table::name)
            .collect(Collectors.joining(" and "))
        + " stays empty";
  }

  private boolean reachedEnds() {
    try {
      Set<TopicPartition> assigned = consumer.assignment();
      if (ends.isEmpty()) {
        ends = consumer.endOffsets(assigned);
      }
      return assigned.stream()
          .allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, 0L));
    } catch (TopicAuthorizationException e) {
      leave(e.unauthorizedTopics());
      return consumer.assignment().isEmpty();
    }
  }

  private void leave(Collection<String> topics) {
    topics.forEach(topic -> warnings.add(forbidden(topic)));
    consumer.assign(
        consumer.assignment().stream().filter(one -> !topics.contains(one.topic())).toList());
  }

  private void poll(Duration patience) {
    if (consumer.assignment().isEmpty()) {
      LockSupport.parkNanos(patience.toNanos());
      return;
    }
    try {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(patience)) {
        take(record);
      }
    } catch (TopicAuthorizationException e) {
      leave(e.unauthorizedTopics());
    }
  }

  @SuppressWarnings("NullAway") // a tombstone is a null value, in Kafka's own terms
  private void take(ConsumerRecord<String, byte[]> record) {
    progress.read(record.topic());
    byte[] value = record.value();
    try {
      Object decoded = value == null ? null : decoding.apply(record.topic(), value);
      batch.take(
          tables.getOrDefault(record.topic(), List.of()),
          String.valueOf(record.key()),
          (IndexedRecord) decoded,
          value == null ? 0 : value.length);
    } catch (SerializationException e) {
      if (Outage.isOutage(e)) {
        throw new NotRunning("the schema registry does not answer (%s)".formatted(e.getMessage()));
      }
      undecodable++;
    }
  }

  private void apply() throws SQLException {
    base.apply(batch);
    batch = new Batch();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
