package org.copydesk.service.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// A span for each stage, its parent the `traceparent` that the record came with.
final class Spans implements Traces {
  private static final String NAME = "traceparent";
  private static final long CLOSE_LIMIT_SECONDS = 5;
  private static final int HUNDRED = 100;
  private static final W3CTraceContextPropagator PROPAGATOR =
      W3CTraceContextPropagator.getInstance();
  private static final TextMapGetter<Headers> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
          return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String key) {
          return headers == null || !key.equals(NAME) ? null : TraceParent.of(headers).orElse(null);
        }
      };

  private final SdkTracerProvider provider;
  private final Tracer tracer;

  private Spans(SdkTracerProvider provider) {
    this.provider = provider;
    this.tracer = provider.get("org.copydesk");
  }

  /// Spans that are sent in batches, beside the threads that do the work. Where nobody takes them
  /// they are dropped; the news goes on.
  static Spans sentTo(TraceSettings settings, String service) {
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(settings.endpoint()).build();
    return handedTo(BatchSpanProcessor.builder(exporter).build(), service, settings.percent());
  }

  /// Spans that are handed to a processor.
  ///
  /// @param percent of the traces that begin here
  static Spans handedTo(SpanProcessor processor, String service, int percent) {
    return new Spans(
        SdkTracerProvider.builder()
            .setResource(Resource.getDefault().toBuilder().put("service.name", service).build())
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(percent / (double) HUNDRED)))
            .addSpanProcessor(processor)
            .build());
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // the stage closes it
  public Stage begin(String name, Headers headers) {
    Context before = PROPAGATOR.extract(Context.root(), headers, GETTER);
    Span span =
        tracer.spanBuilder(name).setParent(before).setSpanKind(SpanKind.CONSUMER).startSpan();
    Context now = before.with(span);
    PROPAGATOR.inject(
        now,
        headers,
        (carrier, key, value) -> {
          if (carrier != null && key.equals(NAME)) {
            TraceParent.set(carrier, value);
          }
        });
    return new Open(span, now.makeCurrent());
  }

  private record Open(Span span, Scope scope) implements Stage {
    @Override
    public Stage say(String name, String value) {
      span.setAttribute(name, value);
      return this;
    }

    @Override
    public void failed(Throwable cause) {
      span.setStatus(StatusCode.ERROR, cause.getClass().getSimpleName());
    }

    @Override
    public void close() {
      scope.close();
      span.end();
    }
  }

  @Override
  public void close() {
    provider.shutdown().join(CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS);
  }
}
