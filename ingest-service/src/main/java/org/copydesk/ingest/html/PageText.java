package org.copydesk.ingest.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// All text of a page as passages in reading order, and which of them each element holds.
///
/// @param passages in reading order
/// @param spans the span of passages below each element that has any, in document order
record PageText(List<Passage> passages, Map<Element, Span> spans) {
  /// A run of passages.
  ///
  /// @param from the first, inclusive
  /// @param to the last, exclusive
  record Span(int from, int to) {
    boolean holds(Span other) {
      return from <= other.from && other.to <= to;
    }

    int count() {
      return to - from;
    }
  }

  Optional<Span> span(Element element) {
    return Optional.ofNullable(spans.get(element));
  }

  Passage get(int at) {
    return passages.get(at);
  }

  int size() {
    return passages.size();
  }

  Span all() {
    return new Span(0, size());
  }
}
