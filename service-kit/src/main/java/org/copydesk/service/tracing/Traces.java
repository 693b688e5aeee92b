package org.copydesk.service.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import org.apache.kafka.common.header.Headers;

/// The traces of records. Whoever does something with a record begins a stage: from then on the
/// record's `traceparent` is that of the stage, so that whatever is written because of it follows
/// from the stage. A record without one gets one.
public interface Traces extends AutoCloseable {
  /// Traces that are only handed on: no spans, and no cost that can be measured.
  static Traces off() {
    return NoSpans.INSTANCE;
  }

  /// Traces as they are set; off where there is nowhere to send spans to.
  ///
  /// @param service the service's name
  static Traces of(TraceSettings settings, String service) {
    return settings.endpoint().isEmpty() ? off() : Spans.sentTo(settings, service);
  }

  /// Something that is done with a record. It ends when it is closed.
  interface Stage extends AutoCloseable {
    /// Says something about it: names as OpenTelemetry has them, never a word of the news.
    Stage say(String name, String value);

    /// Says that it failed.
    void failed(Throwable cause);

    @Override
    void close();
  }

  /// Begins a stage on this thread.
  ///
  /// @param name a verb, as `publish`
  /// @param headers those of the record; its `traceparent` becomes that of the stage
  Stage begin(String name, Headers headers);

  /// Sends what has not been sent.
  @Override
  void close();

  /// Says, within the stage of this thread, that a part of it is done.
  ///
  /// @param part its name
  /// @param took how long it took
  static void part(String part, Duration took) {
    Span span = Span.current();
    if (span.isRecording()) {
      span.addEvent(
          part, Attributes.of(AttributeKey.longKey("duration_us"), took.toNanos() / 1_000));
    }
  }
}
