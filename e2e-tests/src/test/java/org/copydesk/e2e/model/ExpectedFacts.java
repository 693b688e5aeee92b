package org.copydesk.e2e.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.copydesk.e2e.model.DeskRules.Shown;
import org.copydesk.e2e.model.GateRules.Answer;

/// What the topics should hold of an article by the rules.
final class ExpectedFacts {
  private ExpectedFacts() {}

  /// @param key of the article, source/item, or of a whole source, source/
  static Facts of(Witness witness, String key) {
    DeskRules desk = witness.atDesk(key);
    Map<String, String> lines = new TreeMap<>();
    lines.put(
        Facts.RECEIPTS,
        lines(witness.gate().answers().getOrDefault(key, List.of()), ExpectedFacts::line));
    lines.put(
        Facts.VERSIONS,
        lines(
            witness.gate().versions(key),
            version ->
                Facts.version(
                    version.number(),
                    version.change(),
                    version.status(),
                    version.words().map(Words::body).orElse(""))));
    lines.put(
        Facts.NOTICES,
        lines(witness.notices(key), version -> Facts.notice(version.number(), version.change())));
    lines.put(
        Facts.LIFECYCLE,
        lines(
            desk.told(),
            told ->
                Facts.told(
                    told.type(),
                    told.from(),
                    told.to(),
                    told.takenBack(),
                    told.cause(),
                    told.at())));
    shown(lines, desk.shown());
    return new Facts(lines);
  }

  /// What an answer says.
  static String line(Answer answer) {
    return Facts.receipt(
        answer.id(),
        answer.outcome(),
        answer.code(),
        answer.version(),
        answer.current(),
        answer.embargoed());
  }

  private static void shown(Map<String, String> lines, Optional<Shown> shown) {
    Optional<Words> seen = shown.flatMap(each -> each.content().words());
    long number = shown.map(Shown::number).orElse(0L);
    lines.put(
        Facts.PUBLISHED,
        shown
            .map(each ->
                Facts.published(
                    number,
                    each.change(),
                    each.content().number(),
                    seen.orElseThrow().headline(),
                    seen.orElseThrow().body()))
            .orElse(Facts.none()));
    String item =
        seen.map(words -> Facts.item(number, words.headline(), words.body())).orElse(Facts.none());
    lines.put(Facts.NINJS, item);
    lines.put(Facts.NINJS_ITEM, item);
    lines.put(
        Facts.MENTIONS,
        sorted(seen.stream().flatMap(words -> words.names().stream()).toList(), number));
    lines.put(Facts.QUOTES, sorted(seen.map(Words::quote).stream().toList(), number));
    lines.put(Facts.STORY, seen.map(_ -> Facts.storyRow(number)).orElse(Facts.none()));
  }

  private static String sorted(List<String> words, long number) {
    List<String> rows = new ArrayList<>(words.stream().map(w -> Facts.row(number, w)).toList());
    Collections.sort(rows);
    return Facts.joined(rows);
  }

  private static <T> String lines(List<T> items, Function<T, String> line) {
    return Facts.joined(items.stream().map(line).toList());
  }
}
