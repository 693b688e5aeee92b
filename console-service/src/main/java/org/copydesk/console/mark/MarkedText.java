package org.copydesk.console.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A text with marks, which may lie within each other and overlap in any way. It is cut where one
/// begins or ends, so that each piece is covered by the same marks from its first code point to its
/// last.
public final class MarkedText {
  private final int[] text;
  private final List<Mark> marks;

  /// A part of the text.
  ///
  /// @param marks which marks cover it, by their place in the list, the widest first
  public record Piece(String text, List<Integer> marks) {}

  /// A text with its marks. Marks that reach beyond it are cut off, empty ones cover nothing.
  public MarkedText(String text, List<Mark> marks) {
    this.text = text.codePoints().toArray();
    this.marks = List.copyOf(marks);
  }

  /// All of it.
  public List<Piece> pieces() {
    return pieces(0, text.length);
  }

  /// A part of it, in code points.
  public List<Piece> pieces(int from, int to) {
    int start = Math.clamp(from, 0, text.length);
    int end = Math.clamp(to, start, text.length);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    List<Integer> inside =
        IntStream.range(0, marks.size())
            .filter(i -> covers(marks.get(i), start, end))
            .boxed()
            .sorted((a, b) -> Integer.compare(width(b), width(a)))
            .toList();
    for (int i : inside) {
      cuts.add(Math.clamp(marks.get(i).start(), start, end));
      cuts.add(Math.clamp(marks.get(i).end(), start, end));
    }
    List<Piece> pieces = new ArrayList<>();
    int at = cuts.removeFirst();
    for (int cut : cuts) {
      int begin = at;
      List<Integer> covering =
          inside.stream().filter(i -> covers(marks.get(i), begin, cut)).toList();
      pieces.add(new Piece(new String(text, begin, cut - begin), covering));
      at = cut;
    }
    return pieces;
  }

  private static boolean covers(Mark mark, int start, int end) {
    return mark.start() < mark.end() && mark.start() < end && mark.end() > start;
  }

  private int width(int mark) {
    return marks.get(mark).end() - marks.get(mark).start();
  }
}
