package org.copydesk.ingest.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Byte order marks, and texts in UTF-16 and UTF-32 without any: their first characters are ASCII
/// with zeros between. A declaration cannot make other bytes wide.
final class WideEncoding {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final int LOOKED_AT = 64;

  private WideEncoding() {}

  /// The encoding that the first bytes give away.
  static Optional<Charset> of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Utf8Evidence.of(bytes).invalid() == 0
          ? Optional.of(StandardCharsets.UTF_8)
          : Optional.empty();
    }
    if (startsWith(bytes, 0x00, 0x00, 0xFE, 0xFF)) {
      return Optional.of(UTF_32BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0x00, 0x00)) {
      return Optional.of(UTF_32LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : unmarked(bytes);
  }

  /// Whether an encoding is one of those that this class finds without a declaration.
  static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static Optional<Charset> unmarked(byte[] bytes) {
    int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
    int zerosFirst = 0;
    int zerosSecond = 0;
    for (int i = 0; i < pairs; i++) {
      boolean first = bytes[2 * i] == 0;
      boolean second = bytes[2 * i + 1] == 0;
      zerosFirst += first && !second ? 1 : 0;
      zerosSecond += second && !first ? 1 : 0;
    }
    if (pairs < 4) {
      return Optional.empty();
    }
    boolean big = zerosFirst * 3 >= pairs * 2 && zerosSecond == 0;
    boolean little = zerosSecond * 3 >= pairs * 2 && zerosFirst == 0;
    return big
        ? Optional.of(StandardCharsets.UTF_16BE)
        : little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
