package org.copydesk.service.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final String CALLER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final List<SpanData> sent = new ArrayList<>();

  private Traces traces(int percent) {
    return Spans.handedTo(
        SimpleSpanProcessor.create(
            new SpanExporter() {
              @Override
              public CompletableResultCode export(Collection<SpanData> spans) {
                sent.addAll(spans);
                return CompletableResultCode.ofSuccess();
              }

              @Override
              public CompletableResultCode flush() {
                return CompletableResultCode.ofSuccess();
              }

              @Override
              public CompletableResultCode shutdown() {
                return CompletableResultCode.ofSuccess();
              }
            }),
        "test-service",
        percent);
  }

  private static RecordHeaders headers(String... traceParents) {
    RecordHeaders headers = new RecordHeaders();
    for (String each : traceParents) {
      headers.add("traceparent", each.getBytes(UTF_8));
    }
    return headers;
  }

  private static String traceParent(RecordHeaders headers) {
    assertThat(headers.headers("traceparent")).hasSize(1);
    return new String(headers.lastHeader("traceparent").value(), UTF_8);
  }

  @Test
  void stagesFollowFromEachOtherInTheCallersTrace() {
    RecordHeaders headers = headers(CALLER);
    try (Traces traces = traces(0)) {
      try (Traces.Stage stage = traces.begin("gate", headers)) {
        stage.say("copydesk.uri", "urn:copydesk:desk:bridge");
      }
      try (Traces.Stage _ = traces.begin("enrich", headers)) {
        Traces.part("language", Duration.ofMillis(2));
      }
    }

    assertThat(sent).extracting(SpanData::getName).containsExactly("gate", "enrich");
    assertThat(sent)
        .extracting(SpanData::getTraceId)
        .containsOnly("0af7651916cd43dd8448eb211c80319c");
    assertThat(sent.getFirst().getParentSpanId()).isEqualTo("b7ad6b7169203331");
    assertThat(sent.getLast().getParentSpanId()).isEqualTo(sent.getFirst().getSpanId());
    assertThat(traceParent(headers))
        .isEqualTo(
            "00-0af7651916cd43dd8448eb211c80319c-%s-01".formatted(sent.getLast().getSpanId()));
    assertThat(sent.getLast().getEvents()).singleElement().extracting("name").isEqualTo("language");
    assertThat(sent.getFirst().getResource().getAttributes().asMap().toString())
        .contains("test-service");
  }

  @Test
  void callerThatWantsNoSpansGetsNoneAndItsTraceGoesOn() {
    RecordHeaders headers = headers(CALLER.replaceAll("01$", "00"));
    try (Traces traces = traces(100);
        Traces.Stage _ = traces.begin("gate", headers)) {
      Traces.part("language", Duration.ofMillis(2));
    }

    assertThat(sent).isEmpty();
    assertThat(traceParent(headers))
        .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
        .endsWith("-00");
  }

  @Test
  void ofTracesThatBeginHereAsManyAreSentAsIsSet() {
    for (int percent : new int[] {0, 30, 100}) {
      sent.clear();
      try (Traces traces = traces(percent)) {
        for (int i = 0; i < 2_000; i++) {
          traces.begin("receive", headers()).close();
        }
      }
      assertThat(sent.size())
          .as("%d %%", percent)
          .isBetween(
              20 * percent - 150 * (percent % 100 == 0 ? 0 : 1),
              20 * percent + 150 * (percent % 100 == 0 ? 0 : 1));
    }
  }

  @Test
  void withoutSpansATraceIsHandedOnUntouched() {
    RecordHeaders headers = headers(CALLER);
    Traces.off().begin("gate", headers).say("copydesk.uri", "urn:x").close();

    assertThat(traceParent(headers)).isEqualTo(CALLER);
  }

  @Test
  void recordWithoutTraceOrWithAnInvalidOneGetsOne() {
    for (RecordHeaders headers :
        List.of(
            headers(),
            headers("nonsense"),
            headers("00-" + "0".repeat(32) + "-b7ad6b7169203331-01"))) {
      Traces.off().begin("gate", headers).close();
      assertThat(traceParent(headers)).matches(TraceParent::isValid).endsWith("-00");
    }
  }

  @Test
  void traceParentsAreThoseOfTheSpecification() {
    assertThat(CALLER).matches(TraceParent::isValid);
    assertThat(CALLER.replaceFirst("00", "cc") + "-what-the-future-brings")
        .matches(TraceParent::isValid);
    assertThat(CALLER + "-more").matches(text -> !TraceParent.isValid(text));
    assertThat(CALLER.replaceFirst("00", "ff")).matches(text -> !TraceParent.isValid(text));
    assertThat(CALLER.toUpperCase(java.util.Locale.ROOT))
        .matches(text -> !TraceParent.isValid(text));
    assertThat("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01")
        .matches(text -> !TraceParent.isValid(text));
  }
}
