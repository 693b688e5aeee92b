package org.copydesk.devstack.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.copydesk.deadletter.Destination;
import org.copydesk.deadletter.Filed;
import org.copydesk.deadletter.Letter;
import org.copydesk.deadletter.Place;
import org.copydesk.deadletter.Result;
import org.copydesk.deadletter.Standing;
import org.copydesk.devstack.command.TerminalText;
import org.copydesk.devstack.json.PlainJson;
import org.copydesk.news.Redrive;
import org.copydesk.schemas.Headers;

/// Dead letters for people: control characters of others are made harmless.
final class LetterText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int ITEM_WIDTH = 28;
  private static final int CAUSE_WIDTH = 24;

  private LetterText() {}

  /// A table of letters. What came of a letter that died again stands in a line below it.
  ///
  /// @param width columns of the terminal
  static List<String> table(List<Filed> letters, int width) {
    int ids = widest(letters.stream().map(filed -> filed.id().toString()).toList(), "ID");
    int states =
        widest(letters.stream().map(filed -> filed.standing().state().title()).toList(), "STATE");
    int froms = widest(letters.stream().map(LetterText::from).toList(), "FROM");
    int items =
        Math.min(ITEM_WIDTH, widest(letters.stream().map(LetterText::item).toList(), "ITEM"));
    String line =
        "%-" + ids + "s  %-" + states + "s  %-14s  %-" + items + "s  %-" + froms + "s  %s";
    int cause = Math.max(CAUSE_WIDTH, width - ids - states - items - froms - 14 - 10);
    List<String> lines = new ArrayList<>();
    lines.add(line.formatted("ID", "STATE", "TIME (UTC)", "ITEM", "FROM", "CAUSE"));
    for (Filed filed : letters) {
      lines.add(
          line.formatted(
                  filed.id(),
                  filed.standing().state().title(),
                  TIME.format(filed.letter().at()),
                  cut(item(filed), items),
                  from(filed),
                  cut(oneLine(filed.letter().cause()), cause))
              .stripTrailing());
      filed.standing().again().ifPresent(again -> lines.add("  redriven, failed again: " + again));
    }
    return lines;
  }

  private static int widest(List<String> texts, String title) {
    return texts.stream().mapToInt(String::length).reduce(title.length(), Math::max);
  }

  private static String item(Filed filed) {
    Optional<String> named =
        filed
            .original()
            .source()
            .flatMap(source -> filed.original().item().map(item -> source + "/" + item));
    return oneLine(named.or(() -> filed.letter().key()).orElse("?"));
  }

  private static String from(Filed filed) {
    return oneLine(
        filed
            .letter()
            .origin()
            .map(place -> place.toString())
            .orElse("?")
            .replaceFirst("^news\\.", ""));
  }

  private static String oneLine(String text) {
    return TerminalText.of(text.replace('\n', ' ').replace('\t', ' '));
  }

  private static String cut(String text, int width) {
    return text.codePointCount(0, text.length()) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  /// All that is known of one letter.
  ///
  /// @param withTrace whether the stack trace is shown
  static List<String> whole(Filed filed, boolean withTrace) {
    Letter letter = filed.letter();
    List<String> lines = new ArrayList<>();
    lines.add("letter   " + filed.id() + ", given up at " + letter.at());
    lines.add("state    " + standing(filed));
    lines.add("from     " + letter.origin().map(Place::toString).orElse("not said"));
    letter.earlier().ifPresent(id -> lines.add("before   it was redriven from " + id));
    lines.add("key      " + letter.key().orElse("none"));
    lines.add("cause    " + letter.cause());
    if (withTrace) {
      letter.stackTrace().ifPresent(trace -> lines.add(trace.stripTrailing()));
    } else if (letter.stackTrace().isPresent()) {
      lines.add("         --stack-trace shows where it happened");
    }
    if (Destination.of(letter) instanceof Destination.Nowhere(String why)) {
      lines.add("redrive  cannot be redriven: " + why);
    }
    for (Header header : letter.record().headers()) {
      if (!header.key().startsWith(Headers.ERRORS) && header.value() != null) {
        lines.add("header   " + header.key() + ": " + new String(header.value(), UTF_8));
      }
    }
    byte[] value = letter.record().value();
    lines.add("original " + (value == null ? "no value" : value.length + " bytes"));
    lines.add(PlainJson.line(LetterJson.original(filed.original())));
    return lines.stream().map(TerminalText::of).toList();
  }

  private static String standing(Filed filed) {
    Standing standing = filed.standing();
    String state = standing.state().title();
    Optional<String> again = standing.again().map(id -> ": " + id);
    return state + again.orElse("") + standing.decision().map(LetterText::decision).orElse("");
  }

  private static String decision(Redrive decision) {
    return ", by %s at %s: %s%s"
        .formatted(
            decision.getBy(),
            decision.getAt(),
            decision.getReason(),
            decision.getTimes() > 1 ? " (redriven %d times)".formatted(decision.getTimes()) : "");
  }

  /// A result in a line.
  static String line(Result result) {
    return TerminalText.of(
        result.id()
            + "  "
            + switch (result) {
              case Result.Done(_, Redrive decision) ->
                  decision
                      .getToTopic()
                      .map(topic ->
                          "redriven to %s/%d/%d"
                              .formatted(
                                  topic,
                                  decision.getToPartition().orElse(-1),
                                  decision.getToOffset().orElse(-1L)))
                      .orElse("dropped");
              case Result.Would(_, String what) -> what;
              case Result.Skipped(_, String why) -> "skipped: " + why;
              case Result.Refused(_, String why) -> "cannot be redriven: " + why;
            });
  }
}
