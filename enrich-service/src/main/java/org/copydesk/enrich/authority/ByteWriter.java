package org.copydesk.enrich.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// Writes what [ByteCursor] reads.
final class ByteWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void number(long number) {
    long left = number;
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
  }

  void signed(long number) {
    number((number << 1) ^ (number >> 63));
  }

  void text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    number(bytes.length);
    out.writeBytes(bytes);
  }

  /// A text whose length shares its number with a small value, 0 to 3.
  void text(String text, int value) {
    byte[] bytes = text.getBytes(UTF_8);
    number((long) bytes.length << 2 | value);
    out.writeBytes(bytes);
  }

  /// The bytes of another, after their count.
  void block(ByteWriter other) {
    number(other.out.size());
    out.writeBytes(other.bytes());
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
