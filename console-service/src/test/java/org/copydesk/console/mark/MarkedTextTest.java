package org.copydesk.console.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  private static final String TEXT =
      "Zoë 🙂 of Norrhamn said: “We, the 🚢 people of Norrhamn, wait.”";

  private static Mark mark(int start, int end) {
    return new Mark(start, end, "person", "somebody", "", 1);
  }

  private static String surface(String text, int start, int end) {
    int[] points = text.codePoints().toArray();
    int from = Math.clamp(start, 0, points.length);
    return new String(points, from, Math.max(0, Math.clamp(end, 0, points.length) - from));
  }

  private static String joined(List<MarkedText.Piece> pieces) {
    return pieces.stream().map(MarkedText.Piece::text).collect(Collectors.joining());
  }

  @Test
  void textWithoutMarksIsOnePiece() {
    assertThat(new MarkedText(TEXT, List.of()).pieces())
        .containsExactly(new MarkedText.Piece(TEXT, List.of()));
    assertThat(joined(new MarkedText("", List.of(mark(0, 3))).pieces())).isEmpty();
  }

  @Test
  void marksWithinAndAcrossEachOtherAreCutWhereOneBeginsOrEnds() {
    List<MarkedText.Piece> pieces =
        new MarkedText("abcdef", List.of(mark(2, 5), mark(0, 4), mark(2, 3))).pieces();

    assertThat(pieces)
        .containsExactly(
            new MarkedText.Piece("ab", List.of(1)),
            new MarkedText.Piece("c", List.of(1, 0, 2)),
            new MarkedText.Piece("d", List.of(1, 0)),
            new MarkedText.Piece("e", List.of(0)),
            new MarkedText.Piece("f", List.of()));
  }

  @Test
  void piecesSayTheWholeTextAndEveryMarkItsSurfaceWhateverTheMarksAre() {
    Random random = new Random(27);
    int length = TEXT.codePointCount(0, TEXT.length());
    for (int round = 0; round < 2_000; round++) {
      List<Mark> marks = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        int start = random.nextInt(length + 10) - 5;
        marks.add(mark(start, start + random.nextInt(20) - 2));
      }
      int from = random.nextInt(length);
      int to = from + random.nextInt(length - from + 1);
      MarkedText text = new MarkedText(TEXT, marks);

      assertThat(joined(text.pieces())).isEqualTo(TEXT);
      assertThat(joined(text.pieces(from, to))).isEqualTo(surface(TEXT, from, to));
      for (int i = 0; i < marks.size(); i++) {
        int each = i;
        String covered =
            text.pieces().stream()
                .filter(piece -> piece.marks().contains(each))
                .map(MarkedText.Piece::text)
                .collect(Collectors.joining());
        assertThat(covered)
            .as("%s in %s", marks.get(i), marks)
            .isEqualTo(surface(TEXT, marks.get(i).start(), marks.get(i).end()));
      }
    }
  }
}
