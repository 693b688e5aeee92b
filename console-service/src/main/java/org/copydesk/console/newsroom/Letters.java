package org.copydesk.console.newsroom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.news.Redrive;

/// The newest dead letters, and what people decided of them.
final class Letters {
  /// Of very many decisions those are forgotten that were taken first.
  static final int MOST_DECISIONS = 10_000;

  private final Deque<LetterLine> lines = new ArrayDeque<>();
  private final Map<String, Redrive> decisions =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Redrive> eldest) {
          return size() > MOST_DECISIONS;
        }
      };

  void failed(LetterLine letter) {
    lines.addFirst(letter);
    if (lines.size() > Newsroom.MOST_LETTERS) {
      lines.removeLast();
    }
  }

  void decided(Redrive decision) {
    decisions.remove(decision.getLetterId());
    decisions.put(decision.getLetterId(), decision);
  }

  List<LetterLine> newest() {
    return new ArrayList<>(lines);
  }

  /// The last decision on each of the newest letters that has one.
  List<Redrive> decisions() {
    return lines.stream().flatMap(this::decision).toList();
  }

  /// How many of the newest letters wait for a decision, by service.
  Map<String, Long> open() {
    return lines.stream()
        .filter(line -> decision(line).findAny().isEmpty())
        .collect(Collectors.groupingBy(LetterLine::service, TreeMap::new, Collectors.counting()));
  }

  private Stream<Redrive> decision(LetterLine line) {
    return Optional.ofNullable(decisions.get(line.id())).stream();
  }
}
