package org.copydesk.service.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// The header `traceparent` of W3C Trace Context, level 1.
public final class TraceParent {
  /// Version 00; later ones may have more behind the flags. Ids of zeros are no ids.
  private static final Pattern VALID =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

  private static final int TRACE_BYTES = 16;
  private static final int SPAN_BYTES = 8;

  private TraceParent() {}

  /// Whether a text is one.
  public static boolean isValid(String text) {
    return VALID.matcher(text).matches() && (text.length() == 55 || !text.startsWith("00"));
  }

  /// One of a trace that begins here and of which no spans are kept.
  static String fresh() {
    return "00-%s-%s-00".formatted(hex(TRACE_BYTES), hex(SPAN_BYTES));
  }

  private static String hex(int length) {
    byte[] bytes = new byte[length];
    ThreadLocalRandom.current().nextBytes(bytes);
    bytes[0] |= 1; // not all zeros
    return HexFormat.of().formatHex(bytes);
  }

  /// That of a record; absent where it has none that is valid.
  static Optional<String> of(Headers headers) {
    Header header = headers.lastHeader(org.copydesk.schemas.Headers.TRACE_PARENT);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8)).filter(TraceParent::isValid);
  }

  /// Gives it to a record, in place of another.
  public static void set(Headers headers, String traceParent) {
    headers
        .remove(org.copydesk.schemas.Headers.TRACE_PARENT)
        .add(org.copydesk.schemas.Headers.TRACE_PARENT, traceParent.getBytes(UTF_8));
  }
}
