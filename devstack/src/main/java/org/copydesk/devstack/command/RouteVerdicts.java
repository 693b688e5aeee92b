package org.copydesk.devstack.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.news.PublishedArticle;
import org.copydesk.publish.route.Answer;

/// What an expression says of the published articles, the latest of each.
final class RouteVerdicts {
  private record Verdict(String headline, Answer answer) {}

  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

  void put(PublishedArticle article, Answer answer) {
    verdicts.put(
        article.getUri(), new Verdict(article.getArticle().getHeadline().orElse(""), answer));
  }

  void remove(String uri) {
    verdicts.remove(uri);
  }

  int articles() {
    return verdicts.size();
  }

  long matches() {
    return verdicts.values().stream().filter(verdict -> verdict.answer().matches()).count();
  }

  long failures() {
    return reasons().count();
  }

  /// Why nothing can be said of the first article of which nothing can.
  Optional<String> firstReason() {
    return reasons().findFirst();
  }

  private Stream<String> reasons() {
    return verdicts.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().answer() instanceof Answer.Fails(String reason)
                ? Stream.of(entry.getKey() + ": " + reason)
                : Stream.empty());
  }

  /// A line for each article that matches.
  List<String> matching() {
    return verdicts.entrySet().stream()
        .filter(entry -> entry.getValue().answer().matches())
        .map(entry -> entry.getKey() + "  " + entry.getValue().headline())
        .toList();
  }

  /// What it says of one article, in a line.
  String of(String uri) {
    Verdict verdict = verdicts.get(uri);
    return uri
        + (verdict == null
            ? "  is not published"
            : switch (verdict.answer()) {
              case Answer.Matches() -> "  matches";
              case Answer.Differs() -> "  does not match";
              case Answer.Fails(String reason) ->
                  "  cannot be told, so it does not match: " + reason;
            });
  }
}
