package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Ways in which documents break on their way: cut, spliced, repeated, garbled, nested, re-encoded.
final class Mutations {
  private static final int LARGEST = 128 * 1024;
  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "</",
          "/>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x [<!ENTITY a \"b\">]>",
          "&",
          "&a;",
          "&#0;",
          "&#x110000;",
          "&#xD800;",
          "&nbsp;",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "1e400",
          "-0",
          "0000-00-00T00:00:00Z",
          "99999-01-01",
          "2026-02-30",
          "\u0000",
          "\uFEFF",
          "\u200B",
          "\uD800",
          "\u202E",
          "<p>",
          "<div>",
          "<table><tr><td>",
          "<script>",
          "<style>",
          "<br><br>",
          "<title>",
          "<h1>",
          "\r\n\r\n",
          "\t",
          "By ",
          "(AP) —",
          "CORRECTION: ",
          "xmlns:x=\"urn:x\"",
          "<x:y>",
          "encoding=\"utf-16\"",
          "charset=\"x-unknown\"",
          "\\u0000",
          "\\ud800",
          "http://[::1]:99999/%zz",
          "javascript:alert(1)",
          "a".repeat(5000));

  private final Random random;
  private final List<byte[]> others;

  /// @param others documents to splice with
  Mutations(Random random, List<byte[]> others) {
    this.random = random;
    this.others = others;
  }

  byte[] mutated(byte[] document) {
    byte[] bytes = document;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      bytes = once(bytes);
    }
    return bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
  }

  private byte[] once(byte[] bytes) {
    if (bytes.length == 0) {
      return token();
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(Math.min(2000, bytes.length)));
    return switch (random.nextInt(11)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> Arrays.copyOfRange(bytes, from, bytes.length);
      case 2 -> joined(Arrays.copyOf(bytes, from), tail(bytes, to));
      case 3 -> joined(Arrays.copyOf(bytes, to), tail(bytes, from));
      case 4 -> joined(Arrays.copyOf(bytes, from), token(), tail(bytes, from));
      case 5 -> flipped(bytes);
      case 6 -> joined(Arrays.copyOf(bytes, from), other(), tail(bytes, from));
      case 7 -> repeated(bytes, from, to);
      case 8 -> joined(Arrays.copyOf(bytes, from), token(), tail(bytes, to));
      case 9 -> new String(bytes, UTF_8).getBytes(random.nextBoolean() ? UTF_16LE : ISO_8859_1);
      default -> shuffled(bytes, from, to);
    };
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8);
  }

  private byte[] other() {
    byte[] other = others.get(random.nextInt(others.size()));
    int from = random.nextInt(Math.max(1, other.length));
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(3000)));
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i < 1 + random.nextInt(20); i++) {
      flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
    }
    return flipped;
  }

  private byte[] repeated(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, to);
    int times = 1 << random.nextInt(11);
    for (int i = 0; i < times && out.size() < LARGEST; i++) {
      out.write(bytes, from, to - from);
    }
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private byte[] shuffled(byte[] bytes, int from, int to) {
    byte[] shuffled = bytes.clone();
    for (int i = from; i < to; i++) {
      int with = from + random.nextInt(to - from);
      byte kept = shuffled[i];
      shuffled[i] = shuffled[with];
      shuffled[with] = kept;
    }
    return shuffled;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part, 0, part.length);
    }
    return out.toByteArray();
  }
}
