package org.copydesk.service.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;

final class StampTest {
  private static final long TIME = 1_767_225_600_000L;
  private static final RecordHeaders NOTHING = new RecordHeaders();

  private final Stamp stamp = new Stamp(Topics.NINJS, "publish-service");

  @Test
  void saysWhatTheEventIs() {
    assertThat(said(stamp.headers(event("a", 2), TIME, TIME + 1, NOTHING)))
        .isEqualTo(
            Map.of(
                Headers.SPEC_VERSION, "1.0",
                Headers.ID, Headers.id("a", 2, Topics.NINJS.name()),
                Headers.TYPE, Topics.NINJS.name(),
                Headers.SOURCE, "/copydesk/publish-service",
                Headers.SUBJECT, "a",
                Headers.TIME, "2026-01-01T00:00:00Z",
                Headers.RECORDED_TIME, "2026-01-01T00:00:00.001Z",
                Headers.CONTENT_TYPE, "application/json"));
  }

  @Test
  void theEventBeforeLeavesNoTrace() {
    RecordHeaders traced = new RecordHeaders();
    traced.add(Headers.TRACE_PARENT, "00-1-2-01".getBytes(UTF_8));
    for (int number = 0; number < 20; number++) {
      Event<String> event = event("article-" + number / 3, number % 2);
      RecordHeaders arrived = number % 4 == 0 ? traced : NOTHING;
      long time = TIME + number / 5;
      assertThat(said(stamp.headers(event, time, time + number / 7, arrived)))
          .isEqualTo(
              said(
                  CloudEvents.headers(
                      Topics.NINJS, "publish-service", event, time, time + number / 7, arrived)));
    }
  }

  private static Event<String> event(String subject, long version) {
    return Event.of(subject, version, "{}");
  }

  private static Map<String, String> said(RecordHeaders headers) {
    return StreamSupport.stream(headers.spliterator(), false)
        .collect(
            Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
  }
}
