package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;

/// Undoes what a system does that takes UTF-8 for a Western encoding and encodes it a second time:
/// "itâ€™s" for "it’s". The text must leave no doubt, for such letters may be meant.
final class DoubleEncoding {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int LEAST = 2;
  private static final double MOST = 0.6;

  private final String text;
  private final StringBuilder repaired = new StringBuilder();
  private int foreign;
  private int taken;
  private int certain;

  private DoubleEncoding(String text) {
    this.text = text;
  }

  /// The text as it was before it was encoded twice; absent where it was not.
  static Optional<String> undone(String text) {
    return text.indexOf('â') < 0 && text.indexOf('Ã') < 0 && text.indexOf('Â') < 0
        ? Optional.empty()
        : new DoubleEncoding(text).undone();
  }

  private Optional<String> undone() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 0x80) {
        repaired.append(c);
        i++;
      } else {
        i += sequence(i);
      }
    }
    return certain >= LEAST && taken >= foreign * MOST
        ? Optional.of(repaired.toString())
        : Optional.empty();
  }

  /// Reads the letters that were one character, or one that was not encoded twice.
  ///
  /// @return how many letters were read
  private int sequence(int start) {
    int length = length(octet(text.charAt(start)));
    byte[] octets = new byte[length];
    boolean control = false;
    for (int i = 0; i < length; i++) {
      int octet = start + i < text.length() ? octet(text.charAt(start + i)) : -1;
      if (octet < 0 || (i > 0 && (octet & 0xC0) != 0x80)) {
        length = 0;
      } else {
        octets[i] = (byte) octet;
        control |= text.charAt(start + i) < 0xA0;
      }
    }
    String was = length > 1 ? new String(octets, UTF_8) : "\uFFFD";
    if (was.indexOf('\uFFFD') >= 0) {
      foreign++;
      repaired.append(text.charAt(start));
      return 1;
    }
    foreign += length;
    taken += length;
    certain += control || isPunctuation(was) ? 1 : 0;
    repaired.append(was);
    return length;
  }

  private static boolean isPunctuation(String was) {
    return was.charAt(0) >= 0x2000 && was.charAt(0) <= 0x206F;
  }

  /// How long the UTF-8 sequence is that an octet begins; 1 where it begins none.
  private static int length(int octet) {
    if (octet >= 0xC2 && octet <= 0xDF) {
      return 2;
    }
    if (octet >= 0xE0 && octet <= 0xEF) {
      return 3;
    }
    return octet >= 0xF0 && octet <= 0xF4 ? 4 : 1;
  }

  /// The octet that a Western encoding reads as a character; -1 where none does.
  private static int octet(char c) {
    if (c < 0x100) {
      return c;
    }
    byte[] encoded = String.valueOf(c).getBytes(WESTERN);
    return encoded.length == 1 && encoded[0] != '?' ? encoded[0] & 0xFF : -1;
  }
}
