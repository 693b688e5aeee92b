package org.copydesk.service.kafka;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/// Makes the clients of Kafka Streams; a producer that has aborted a transaction begins no other.
///
/// The tasks of a stream thread share a transaction. Where one of them is found to be corrupted,
/// Kafka Streams commits the others and aborts what is left; while the group rebalances it does not
/// commit, and aborts all the same. The others then go on behind records whose results are lost
/// (`TaskManager.handleCorruption` of Kafka 4.3.1). With a producer that begins no other
/// transaction the thread takes itself for fenced: it closes all its tasks, makes a new producer
/// and takes them up again where they were committed.
public final class NothingAfterAnAbort extends DefaultKafkaClientSupplier {
  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new OneAbort(config);
  }

  private static final class OneAbort extends KafkaProducer<byte[], byte[]> {
    private boolean aborted;

    OneAbort(Map<String, Object> config) {
      super(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void abortTransaction() {
      aborted = true;
      super.abortTransaction();
    }

    @Override
    public void beginTransaction() {
      if (aborted) {
        throw new InvalidProducerEpochException(
            "a transaction was aborted, and all tasks that were part of it have to begin anew");
      }
      super.beginTransaction();
    }
  }
}
