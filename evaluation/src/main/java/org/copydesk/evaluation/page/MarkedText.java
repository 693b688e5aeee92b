package org.copydesk.evaluation.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.copydesk.evaluation.Mark;
import org.copydesk.evaluation.Place;
import org.copydesk.news.TextField;

/// A text with some of its stretches marked. Where marks overlap, the text is cut at their ends and
/// each piece shows the shortest of them: the one that would be hidden otherwise.
final class MarkedText {
  private final int[] text;
  private final TextField field;
  private final List<Mark> marks;

  private MarkedText(String text, TextField field, List<Mark> marks) {
    this.text = text.codePoints().toArray();
    this.field = field;
    this.marks = marks;
  }

  /// The text as HTML.
  ///
  /// @param marks those with a place in this field are shown
  static String html(String text, TextField field, List<Mark> marks) {
    return new MarkedText(
            text,
            field,
            marks.stream()
                .filter(mark -> mark.place().filter(place -> place.field() == field).isPresent())
                .toList())
        .html();
  }

  private String html() {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length));
    for (Mark mark : marks) {
      mark.place()
          .ifPresent(place -> {
            cuts.add(Math.clamp(place.start(), 0, text.length));
            cuts.add(Math.clamp(place.end(), 0, text.length));
          });
    }
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (int to : cuts.tailSet(1)) {
      html.append(piece(from, to));
      from = to;
    }
    return html.toString();
  }

  private String piece(int from, int to) {
    String words = Escaped.of(new String(text, from, to - from));
    Place place = new Place(field, from, to);
    Optional<Mark> shown =
        marks.stream()
            .filter(mark -> mark.place().filter(wide -> covers(wide, place)).isPresent())
            .min(Comparator.comparingInt(MarkedText::length));
    return shown
        .map(mark ->
            "<mark class=\"%s\" title=\"%s\">%s</mark>"
                .formatted(
                    mark.isMistake() ? "mistake" : "right",
                    Escaped.of(mark.verdict() + " – " + mark.label()),
                    words))
        .orElse(words);
  }

  private static boolean covers(Place wide, Place narrow) {
    return wide.start() <= narrow.start() && narrow.end() <= wide.end();
  }

  private static int length(Mark mark) {
    return mark.place().map(place -> place.end() - place.start()).orElse(0);
  }
}
