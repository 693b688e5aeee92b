package org.copydesk.devstack.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.devstack.command.TerminalText;
import org.copydesk.trace.Footprint;
import org.copydesk.trace.Standing;
import org.copydesk.trace.Trail;
import org.copydesk.trace.Verdict;

/// A trail as lines for people.
final class TraceText {
  private static final int MOST_ROWS = 20;

  private TraceText() {}

  /// The footprints, each with its delay since its version's first.
  static List<String> way(Trail trail) {
    Map<Long, Instant> begun = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (Footprint footprint : trail.footprints()) {
      lines.add(line(footprint, footprint.version().map(v -> delay(begun, v, footprint.at()))));
    }
    if (trail.more() > 0) {
      lines.add("… and " + trail.more() + " more records");
    }
    return lines;
  }

  private static String delay(Map<Long, Instant> begun, long version, Instant at) {
    Instant first = begun.putIfAbsent(version, at);
    return first == null ? "" : seconds(Duration.between(first, at));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "+%.3f s", duration.toMillis() / 1e3);
  }

  private static String line(Footprint footprint, Optional<String> delay) {
    return TerminalText.of(
        "%s %11s  %-32s %-5s %s"
            .formatted(
                time(footprint.at()),
                delay.orElse(""),
                footprint.place(),
                footprint.version().map(version -> "v" + version).orElse(""),
                row(footprint.key()) + footprint.text()));
  }

  /// A row's own part of its key.
  private static String row(String key) {
    int hash = key.lastIndexOf('#');
    return hash < 0 ? "" : key.substring(hash) + " ";
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /// What the topics hold now: a proof, where the article was taken back.
  static List<String> verdict(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(
        verdict
            .takenBack()
            .map(how -> "Taken back: " + how + ". What the topics hold of it:")
            .orElse("What the topics hold of it now:"));
    for (Verdict.Held held : verdict.topics()) {
      lines.addAll(lines(held, verdict.takenBack().isPresent()));
    }
    verdict
        .takenBack()
        .ifPresent(_ ->
            lines.add(
                verdict.isBroken()
                    ? "STILL ASSERTED: see the lines above."
                    : "No topic asserts it any more."));
    return lines.stream().map(TerminalText::of).toList();
  }

  private static List<String> lines(Verdict.Held held, boolean takenBack) {
    List<String> lines = new ArrayList<>();
    String topic = "  %-24s ".formatted(held.topic());
    held.asserting().stream()
        .limit(MOST_ROWS)
        .forEach(standing ->
            lines.add(topic + (takenBack ? "STILL ASSERTED: " : "") + asserted(standing)));
    if (held.asserting().size() > MOST_ROWS) {
      lines.add(topic + "… " + (held.asserting().size() - MOST_ROWS) + " more records assert it");
    }
    if (held.asserting().isEmpty()) {
      lines.add(topic + retracted(held.retracted()));
    }
    return lines;
  }

  private static String asserted(Standing standing) {
    return "%s%s at %s, %s"
        .formatted(
            standing.key(),
            standing.version().map(version -> " (version " + version + ")").orElse(""),
            where(standing),
            time(standing.at()));
  }

  private static String retracted(List<Standing> retracted) {
    return switch (retracted.size()) {
      case 0 -> "holds nothing of it";
      case 1 -> "no longer asserts it: " + gone(retracted.getFirst());
      default ->
          "no longer asserts it: %d records are gone: %s%s"
              .formatted(
                  retracted.size(),
                  retracted.stream()
                      .limit(MOST_ROWS)
                      .map(TraceText::gone)
                      .collect(Collectors.joining("; ")),
                  retracted.size() > MOST_ROWS ? "; …" : "");
    };
  }

  private static String gone(Standing standing) {
    return (standing.tombstone() ? "tombstone at " : standing.key() + " names it no more, at ")
        + where(standing)
        + ", "
        + time(standing.at());
  }

  private static String where(Standing standing) {
    return standing.place().partition() + "/" + standing.place().offset();
  }
}
