package org.copydesk.ingest.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.copydesk.ingest.normalize.RawPosition;

/// Carries the position of a raw record through the repartition topic, in headers.
final class PositionHeaders {
  private static final String TOPIC = "copydesk.raw.topic";
  private static final String PARTITION = "copydesk.raw.partition";
  private static final String OFFSET = "copydesk.raw.offset";
  private static final String RECEIVED = "copydesk.raw.received";

  private PositionHeaders() {}

  static void write(Headers headers, RawPosition position) {
    remove(headers);
    headers.add(TOPIC, position.topic().getBytes(UTF_8));
    headers.add(PARTITION, Integer.toString(position.partition()).getBytes(UTF_8));
    headers.add(OFFSET, Long.toString(position.offset()).getBytes(UTF_8));
    headers.add(RECEIVED, Long.toString(position.receivedAt().toEpochMilli()).getBytes(UTF_8));
  }

  static RawPosition read(Headers headers) {
    return new RawPosition(
        text(headers, TOPIC),
        Integer.parseInt(text(headers, PARTITION)),
        Long.parseLong(text(headers, OFFSET)),
        Instant.ofEpochMilli(Long.parseLong(text(headers, RECEIVED))));
  }

  static void remove(Headers headers) {
    List.of(TOPIC, PARTITION, OFFSET, RECEIVED).forEach(headers::remove);
  }

  private static String text(Headers headers, String name) {
    Header header = Objects.requireNonNull(headers.lastHeader(name), name);
    return new String(header.value(), UTF_8);
  }
}
