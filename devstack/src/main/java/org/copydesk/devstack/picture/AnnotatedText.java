package org.copydesk.devstack.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.evaluation.page.Escaped;

/// A field's text as HTML, with its stretches marked. Stretches may overlap in any way: the text is
/// cut where one begins or ends, and each piece bears the marks of all that cover it.
final class AnnotatedText {
  private static final String CLOSING = "”\"'’»“«";

  private final int[] text;
  private final List<Stretch> stretches;

  AnnotatedText(String text, List<Stretch> stretches) {
    this.text = text.codePoints().toArray();
    this.stretches =
        stretches.stream()
            .filter(stretch -> stretch.start() < stretch.end())
            .sorted(Comparator.comparingInt(Stretch::start))
            .toList();
  }

  /// All of it.
  String html() {
    return html(0, text.length);
  }

  /// A part of it, in code points.
  String html(int from, int to) {
    int start = Math.clamp(from, 0, text.length);
    int end = Math.clamp(to, start, text.length);
    List<Stretch> inside =
        stretches.stream()
            .filter(stretch -> stretch.start() < end && stretch.end() > start)
            .toList();
    NavigableMap<Integer, String> notes = notes(inside, end);
    TreeSet<Integer> cuts = new TreeSet<>(notes.keySet());
    cuts.add(end);
    for (Stretch stretch : inside) {
      cuts.add(Math.clamp(stretch.start(), start, end));
      cuts.add(Math.clamp(stretch.end(), start, end));
    }
    StringBuilder html = new StringBuilder();
    List<Stretch> open = new ArrayList<>();
    int next = 0;
    int at = start;
    for (int cut : cuts) {
      append(html, at, cut, open);
      html.append(notes.getOrDefault(cut, ""));
      at = Math.max(at, cut);
      while (next < inside.size() && inside.get(next).start() <= at) {
        open.add(inside.get(next++));
      }
      int here = at;
      open.removeIf(stretch -> stretch.end() <= here);
    }
    return html.toString();
  }

  /// What is printed behind stretches that end in this part, and where: behind the closing mark of
  /// a quote.
  private NavigableMap<Integer, String> notes(List<Stretch> inside, int end) {
    NavigableMap<Integer, String> notes = new TreeMap<>();
    for (Stretch stretch : inside) {
      if (stretch.after().isPresent() && stretch.end() <= end) {
        boolean closes = stretch.end() < end && CLOSING.indexOf(text[stretch.end()]) >= 0;
        notes.merge(
            stretch.end() + (closes ? 1 : 0),
            "<span class=\"after\">" + Escaped.of(stretch.after().get()) + "</span>",
            String::concat);
      }
    }
    return notes;
  }

  private void append(StringBuilder html, int from, int to, List<Stretch> open) {
    if (from >= to) {
      return;
    }
    String words = Escaped.of(new String(text, from, to - from));
    if (open.isEmpty()) {
      html.append(words);
      return;
    }
    html.append(
        "<span class=\"%s\" title=\"%s\">%s</span>"
            .formatted(
                joined(open, Stretch::style, " "),
                Escaped.of(joined(open, Stretch::note, "; ")),
                words));
  }

  private static String joined(List<Stretch> open, Function<Stretch, String> of, String between) {
    return open.stream().map(of).distinct().collect(Collectors.joining(between));
  }
}
