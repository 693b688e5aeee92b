package org.copydesk.ingest.document;

/// How well bytes fit UTF-8.
///
/// @param sequences well-formed sequences of two bytes or more
/// @param invalid bytes that belong to no well-formed sequence
/// @param firstInvalid the position of the first of them
record Utf8Evidence(int sequences, int invalid, int firstInvalid) {
  private static final int ENOUGH = 10;
  private static final int RARE = 10;

  /// Whether this is UTF-8 with a few broken bytes rather than another encoding: in no other
  /// encoding do many bytes happen to form sequences of UTF-8.
  ///
  /// @param declared whether the document says that it is UTF-8
  boolean isUtf8WithMistakes(boolean declared) {
    return declared
        ? sequences >= 2 && sequences > invalid
        : sequences >= ENOUGH && sequences >= RARE * invalid;
  }

  static Utf8Evidence of(byte[] bytes) {
    int sequences = 0;
    int invalid = 0;
    int first = -1;
    int i = 0;
    while (i < bytes.length) {
      int length = length(bytes, i);
      if (length == 0) {
        first = first < 0 ? i : first;
        invalid++;
        i++;
      } else {
        sequences += length > 1 ? 1 : 0;
        i += length;
      }
    }
    return new Utf8Evidence(sequences, invalid, first);
  }

  /// The length of the well-formed sequence at a position, 0 where there is none.
  private static int length(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    boolean sound =
        switch (lead) {
          case 0xE0 -> second >= 0xA0;
          case 0xED -> second <= 0x9F;
          case 0xF0 -> second >= 0x90;
          case 0xF4 -> second <= 0x8F;
          default -> true;
        };
    for (int i = 1; i < length && sound; i++) {
      sound = (bytes[at + i] & 0xC0) == 0x80;
    }
    return sound ? length : 0;
  }
}
