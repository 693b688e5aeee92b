package org.copydesk.ingest.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.copydesk.schemas.Headers;
import org.copydesk.service.metrics.DeadLetters;
import org.jspecify.annotations.Nullable;

/// Turns a failed record into a dead letter: its original bytes and headers, with the cause in the
/// headers of KIP-1034.
public final class WriteDeadLetter extends ContextualProcessor<String, Handled, String, Bytes> {
  private final DeadLetters count;

  /// Prepares one for a task.
  public WriteDeadLetter(DeadLetters count) {
    this.count = count;
  }

  @Override
  public void process(Record<String, Handled> record) {
    record
        .value()
        .deadLetter()
        .ifPresent(letter -> {
          count.count(letter.cause());
          context().forward(letter(record, letter));
        });
  }

  private static Record<String, Bytes> letter(
      Record<String, Handled> record, Handled.DeadLetter letter) {
    Record<String, @Nullable Bytes> out = record.withValue(letter.value());
    PositionHeaders.remove(out.headers());
    add(out, Headers.ERROR_EXCEPTION, letter.exception().getClass().getName());
    add(out, Headers.ERROR_MESSAGE, String.valueOf(letter.exception().getMessage()));
    StringWriter trace = new StringWriter();
    letter.exception().printStackTrace(new PrintWriter(trace));
    add(out, Headers.ERROR_STACKTRACE, trace.toString());
    add(out, Headers.ERROR_TOPIC, letter.position().topic());
    add(out, Headers.ERROR_PARTITION, Integer.toString(letter.position().partition()));
    add(out, Headers.ERROR_OFFSET, Long.toString(letter.position().offset()));
    return out;
  }

  private static void add(Record<?, ?> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}
