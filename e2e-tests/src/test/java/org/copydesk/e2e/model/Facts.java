package org.copydesk.e2e.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.news.Change;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;

/// What the topics hold of one article, topic by topic, a line each: once as the rules have it and
/// once as it was read.
///
/// @param lines by topic
record Facts(Map<String, String> lines) {
  static final String RECEIPTS = "receipts";
  static final String VERSIONS = "versions";
  static final String NOTICES = "notices";
  static final String PUBLISHED = "published";
  static final String NINJS = "ninjs";
  static final String NINJS_ITEM = "ninjs item";
  static final String MENTIONS = "mentions";
  static final String QUOTES = "quotes";
  static final String STORY = "story row";
  static final String LIFECYCLE = "lifecycle";

  private static final String NONE = "none";
  private static final int TICK_SECONDS = 10;

  /// Where nothing stands.
  static String none() {
    return NONE;
  }

  static String receipt(
      String id,
      Outcome outcome,
      String code,
      Optional<Long> version,
      Optional<Long> current,
      Optional<Instant> embargoed) {
    return "%s %s %s v%s of %s until %s"
        .formatted(id, outcome, code, number(version), number(current), text(embargoed));
  }

  static String version(long number, Change change, PubStatus status, String text) {
    return "v%d %s %s \"%s\"".formatted(number, change, status, text);
  }

  static String notice(long number, Change change) {
    return "v%d %s".formatted(number, change);
  }

  static String published(long number, Change change, long content, String headline, String text) {
    return "v%d %s content v%d %s: %s".formatted(number, change, content, headline, text);
  }

  static String item(long number, String headline, String text) {
    return "v%d %s: %s".formatted(number, headline, text);
  }

  static String row(long number, String words) {
    return "v%d %s".formatted(number, words);
  }

  static String storyRow(long number) {
    return "row of v%d in its story and in no other".formatted(number);
  }

  /// @param at to the tick
  static String told(
      LifecycleType type,
      Optional<Long> from,
      long to,
      Optional<Long> takenBack,
      Optional<String> cause,
      Instant at) {
    return "%s %s>%d back %s by %s @%d"
        .formatted(
            type,
            number(from),
            to,
            number(takenBack),
            cause.orElse("-"),
            at.getEpochSecond() / TICK_SECONDS);
  }

  static String joined(List<String> lines) {
    return lines.isEmpty() ? NONE : String.join(", ", lines);
  }

  private static String number(Optional<Long> number) {
    return number.map(String::valueOf).orElse("-");
  }

  private static String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("-");
  }

  /// Where these facts are not as expected: topic by topic what was expected and what was read.
  String differencesTo(Facts expected) {
    TreeMap<String, String> all = new TreeMap<>(expected.lines);
    return all.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(lines.get(entry.getKey())))
        .map(entry ->
            "  %s%n    by the rules: %s%n    on the topic: %s"
                .formatted(entry.getKey(), entry.getValue(), lines.get(entry.getKey())))
        .collect(Collectors.joining("\n"));
  }
}
