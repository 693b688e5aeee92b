package org.copydesk.enrich.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads numbers of variable length and texts from bytes.
final class ByteCursor {
  private final byte[] bytes;
  private int at;

  ByteCursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int at() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  /// A number written seven bits a byte, the lowest first.
  long number() {
    byte next = bytes[at++];
    long number = next & 0x7F;
    for (int shift = 7; next < 0; shift += 7) {
      next = bytes[at++];
      number |= (long) (next & 0x7F) << shift;
    }
    return number;
  }

  int integer() {
    return Math.toIntExact(number());
  }

  /// A number that may be negative: 0, -1, 1, -2 written as 0, 1, 2, 3.
  long signed() {
    long number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  String text() {
    return text(integer());
  }

  String text(int length) {
    String text = new String(bytes, at, length, UTF_8);
    at += length;
    return text;
  }
}
