package org.copydesk.service.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.copydesk.service.metrics.DeadLetters;
import org.copydesk.service.metrics.DeadLetters.Cause;

/// The one decision behind all three exception handlers of Kafka Streams: a record that can never
/// be processed goes to the dead-letter topic with its bytes, its headers and the cause (KIP-1034),
/// and the line goes on; an {@link Outage} aborts the transaction, so that the record is read
/// again.
public final class PoisonOrOutage {
  private PoisonOrOutage() {}

  /// For records that cannot be decoded.
  public static final class OnRead implements DeserializationExceptionHandler {
    private final LogAndContinueExceptionHandler deadLetters = new LogAndContinueExceptionHandler();
    private DeadLetters count = DeadLetters.of(Map.of());

    @Override
    public DeserializationExceptionHandler.Response handleError(
        ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
      if (Outage.isOutage(exception)) {
        return DeserializationExceptionHandler.Response.fail();
      }
      count.count(Cause.UNDECODABLE);
      return deadLetters.handleError(context, record, exception);
    }

    @Override
    public void configure(Map<String, ?> configs) {
      count = DeadLetters.of(configs);
      deadLetters.configure(configs);
    }
  }

  /// For records whose processing throws.
  public static final class OnProcessing implements ProcessingExceptionHandler {
    private final LogAndContinueProcessingExceptionHandler deadLetters =
        new LogAndContinueProcessingExceptionHandler();
    private DeadLetters count = DeadLetters.of(Map.of());

    @Override
    public ProcessingExceptionHandler.Response handleError(
        ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
      if (Outage.isOutage(exception)) {
        return ProcessingExceptionHandler.Response.fail();
      }
      count.count(Cause.PROCESSING);
      return deadLetters.handleError(context, record, exception);
    }

    @Override
    public void configure(Map<String, ?> configs) {
      count = DeadLetters.of(configs);
      deadLetters.configure(configs);
    }
  }

  /// For records that cannot be written: one that is too large is a dead letter, all else stops.
  public static final class OnWrite extends DefaultProductionExceptionHandler {
    private DeadLetters count = DeadLetters.of(Map.of());

    @Override
    public void configure(Map<String, ?> configs) {
      super.configure(configs);
      count = DeadLetters.of(configs);
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
        ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
      ProductionExceptionHandler.Response standard = super.handleError(context, record, exception);
      if (exception instanceof RecordTooLargeException) {
        count.count(Cause.TOO_LARGE);
        return ProductionExceptionHandler.Response.resume(standard.deadLetterQueueRecords());
      }
      return standard;
    }
  }
}
