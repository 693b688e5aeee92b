package org.copydesk.e2e.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.monitor.queue.Queue;
import org.copydesk.monitor.queue.QueueWatch;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.EmbeddedBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A newsroom that dies within a transaction holds up all who send to its partition.
class OpenTransactionIT {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final TopicPartition RAW = new TopicPartition(Topics.RAW.name(), 0);

  @TempDir private Path folder;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @Test
  void whatLiesBehindAnOpenTransactionIsSeenToWait() throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(folder);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        KafkaProducer<String, String> dying = producer(broker, Map.of("transactional.id", "desk"));
        KafkaProducer<String, String> other = producer(broker, Map.of())) {
      admin
          .createTopics(
              Queue.ALL.stream()
                  .map(queue -> new NewTopic(queue.topic().name(), 1, (short) 1))
                  .distinct()
                  .toList())
          .all()
          .get();
      try (QueueWatch _ =
          QueueWatch.start(Map.of("bootstrap.servers", broker.bootstrapServers()), metrics)) {
        dying.initTransactions();
        dying.beginTransaction();
        dying.send(new ProducerRecord<>(RAW.topic(), "desk/1", "half")).get();
        other.send(new ProducerRecord<>(RAW.topic(), "wire/1", "whole")).get();

        await().atMost(LIMIT).until(() -> gauge("copydesk.queue.age.seconds") > 1);
        assertThat(gauge("copydesk.queue.records")).isEqualTo(2);

        dying.abortTransaction();
        admin
            .alterConsumerGroupOffsets("ingest-service", Map.of(RAW, new OffsetAndMetadata(3)))
            .all()
            .get();
        await().atMost(LIMIT).until(() -> gauge("copydesk.queue.records") == 0);
        assertThat(gauge("copydesk.queue.age.seconds")).isZero();
      }
    }
  }

  private static KafkaProducer<String, String> producer(
      EmbeddedBroker broker, Map<String, Object> own) {
    Map<String, Object> config = new HashMap<>(own);
    config.put("bootstrap.servers", broker.bootstrapServers());
    return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
  }

  private double gauge(String name) {
    return metrics.get(name).tag("topic", RAW.topic()).gauge().value();
  }
}
