package org.copydesk.trace;

import java.nio.charset.StandardCharsets;

/// A text that is looked for in the bytes of values, so that those without it need not be decoded:
/// Avro and JSON both hold texts as UTF-8.
final class Needle {
  private final byte[] bytes;

  private Needle(byte[] bytes) {
    this.bytes = bytes;
  }

  static Needle of(String text) {
    return new Needle(text.getBytes(StandardCharsets.UTF_8));
  }

  boolean isIn(byte[] value) {
    byte first = bytes[0];
    int last = value.length - bytes.length;
    for (int start = 0; start <= last; start++) {
      if (value[start] == first && isAt(value, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(byte[] value, int start) {
    for (int i = 1; i < bytes.length; i++) {
      if (value[start + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
