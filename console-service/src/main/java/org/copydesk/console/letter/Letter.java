package org.copydesk.console.letter;

import java.util.List;
import org.copydesk.console.newsroom.LetterLine;

/// A record that could not be processed, with its original.
///
/// @param line what went wrong
/// @param headers all headers but the stack trace, as they came
/// @param stackTrace empty where there is none
/// @param size of the original, in bytes
/// @param text the original read as UTF-8, the first part of it
/// @param hex the first bytes of the original, in lines of sixteen
/// @param json the original as JSON where it can be decoded, else empty
/// @param redrivable whether it can be written back to where it came from
public record Letter(
    LetterLine line,
    List<NamedText> headers,
    String stackTrace,
    int size,
    String text,
    List<String> hex,
    String json,
    boolean redrivable) {

  /// A header.
  public record NamedText(String name, String value) {}
}
