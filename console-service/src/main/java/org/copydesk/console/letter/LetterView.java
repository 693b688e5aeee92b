package org.copydesk.console.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.copydesk.console.newsroom.LetterLine;
import org.copydesk.deadletter.Destination;
import org.copydesk.deadletter.Filed;
import org.copydesk.deadletter.LetterId;
import org.copydesk.deadletter.Original;
import org.copydesk.news.Redrive;
import org.copydesk.schemas.Headers;

/// A record that could not be processed, with its original, as the page shows it.
///
/// @param line what went wrong
/// @param state what was done with it, and what came of it: `open`, `settled`, …
/// @param again the letter that came of it where it died again, else empty
/// @param decision the last decision; absent for an open letter
/// @param headers all headers but the stack trace, as they came
/// @param stackTrace empty where there is none
/// @param size of the original, in bytes
/// @param text the original read as UTF-8, the first part of it
/// @param hex the first bytes of the original, in lines of sixteen
/// @param json the original as JSON where it can be decoded, else empty
/// @param instead what to do where it cannot be written back to where it came from, else empty
public record LetterView(
    LetterLine line,
    String state,
    String again,
    Optional<Decision> decision,
    List<NamedText> headers,
    String stackTrace,
    int size,
    String text,
    List<String> hex,
    String json,
    String instead) {
  private static final int MOST_TEXT = 64 * 1024;
  private static final int MOST_HEX = 4 * 1024;

  /// A header.
  public record NamedText(String name, String value) {}

  /// What a person decided.
  public record Decision(String by, Instant at, String reason, int times) {
    private static Decision of(Redrive decision) {
      return new Decision(
          decision.getBy(), decision.getAt(), decision.getReason(), decision.getTimes());
    }
  }

  /// The page of a letter.
  static LetterView of(Filed filed) {
    byte[] value = Optional.ofNullable(filed.letter().record().value()).orElse(new byte[0]);
    return new LetterView(
        LetterLines.of(filed.letter()),
        filed.standing().state().title(),
        filed.standing().again().map(LetterId::toString).orElse(""),
        filed.standing().decision().map(Decision::of),
        headers(filed),
        filed.letter().stackTrace().orElse(""),
        value.length,
        new String(value, 0, Math.min(value.length, MOST_TEXT), UTF_8),
        HexDump.of(value, MOST_HEX),
        filed.original() instanceof Original.Decoded(var decoded) ? decoded.toString() : "",
        Destination.of(filed.letter()) instanceof Destination.Nowhere(String why) ? why : "");
  }

  private static List<NamedText> headers(Filed filed) {
    List<NamedText> headers = new ArrayList<>();
    for (Header header : filed.letter().record().headers()) {
      if (!header.key().equals(Headers.ERROR_STACKTRACE)) {
        String text =
            Optional.ofNullable(header.value()).map(bytes -> new String(bytes, UTF_8)).orElse("");
        headers.add(new NamedText(header.key(), text));
      }
    }
    return headers;
  }
}
