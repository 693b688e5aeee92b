package org.copydesk.console.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Bytes for people: sixteen a line, with their place, as hexadecimal and as what can be printed of
/// them.
final class HexDump {
  private static final int A_LINE = 16;
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private HexDump() {}

  /// The first bytes.
  static List<String> of(byte[] bytes, int most) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < Math.min(bytes.length, most); at += A_LINE) {
      byte[] line = Arrays.copyOfRange(bytes, at, Math.min(at + A_LINE, bytes.length));
      lines.add("%06x  %-47s  %s".formatted(at, HEX.formatHex(line), printable(line)));
    }
    return lines;
  }

  private static String printable(byte[] line) {
    StringBuilder text = new StringBuilder();
    for (byte each : line) {
      text.append(each >= ' ' && each < 0x7f ? (char) each : '.');
    }
    return text.toString();
  }
}
