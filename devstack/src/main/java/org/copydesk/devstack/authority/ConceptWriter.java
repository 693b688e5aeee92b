package org.copydesk.devstack.authority;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.Concept;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// Writes many concepts without waiting for each.
public final class ConceptWriter implements AutoCloseable {
  private final NewsDesk desk;
  private final KafkaProducer<String, byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /// Connects.
  public ConceptWriter(Cluster cluster) {
    desk = new NewsDesk(cluster);
    producer = NewsDesk.producer(cluster);
  }

  /// Writes one; the failure of an earlier one is thrown here.
  public void write(Concept concept) {
    check();
    producer.send(
        new ProducerRecord<>(
            Topics.CONCEPT.name(), concept.getId(), desk.encode(Topics.CONCEPT, concept)),
        (_, problem) -> {
          if (problem != null) {
            failure.compareAndSet(null, problem);
          }
        });
  }

  /// Waits until the broker has all of them.
  public void flush() {
    producer.flush();
    check();
  }

  private void check() {
    Exception problem = failure.get();
    if (problem != null) {
      throw new StackException("a concept could not be written: " + problem);
    }
  }

  @Override
  public void close() {
    producer.close();
    desk.close();
  }
}
