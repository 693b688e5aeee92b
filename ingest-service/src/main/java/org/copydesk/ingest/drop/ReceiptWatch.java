package org.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;

/// Reads the receipts of those items that somebody waits for; all others are not even decoded.
final class ReceiptWatch implements AutoCloseable {
  private static final String THING = "drop-folder-receipts";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long PAUSE_MS = 1_000;

  private final Map<String, Object> clients;
  private final Deserializer<Receipt> decoder;
  private final Predicate<String> awaited;
  private final Consumer<Receipt> receipts;
  private final Health health;
  private final Thread thread;
  private volatile boolean closed;

  /// Begins to read.
  ///
  /// @param since the receipts of which time are the first to be read
  /// @param awaited says of a record's key whether its receipt is waited for
  ReceiptWatch(
      Map<String, Object> clients,
      Deserializer<Receipt> decoder,
      Instant since,
      Predicate<String> awaited,
      Consumer<Receipt> receipts,
      Health health) {
    this.clients = clients;
    this.decoder = decoder;
    this.awaited = awaited;
    this.receipts = receipts;
    this.health = health;
    this.thread = Thread.ofPlatform().name("drop-folder-receipts").start(() -> run(since));
  }

  private void run(Instant since) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    while (!closed) {
      try (var consumer = TopicReader.consumer(clients)) {
        if (positions.isEmpty()) {
          TopicReader.seek(consumer, Set.of(Topics.RECEIPT.name()), since);
        } else {
          consumer.assign(positions.keySet());
          positions.forEach(consumer::seek);
        }
        health.up(THING, "read");
        while (!closed) {
          for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            take(record);
          }
          consumer
              .assignment()
              .forEach(partition -> positions.put(partition, consumer.position(partition)));
        }
      } catch (WakeupException | InterruptException _) {
        return;
      } catch (KafkaException e) {
        health.down(THING, "receipts cannot be read (%s); trying again".formatted(e.getMessage()));
        pause();
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() != null && awaited.test(new String(record.key(), UTF_8))) {
      receipts.accept(decoder.deserialize(record.topic(), record.value()));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
