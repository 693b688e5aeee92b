package org.copydesk.publish.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "ferry", "“Zürich”", "🚢", "a🚢b⛴c🙂🙂d", "\uD83D broken \uDEA2"})
  void everyPieceIsTheOneThatCountingFromTheBeginningGives(String text) {
    CodePoints points = new CodePoints(text);
    int length = text.codePointCount(0, text.length());
    for (int start = 0; start <= length; start++) {
      for (int end = start; end <= length; end++) {
        assertThat(points.between(start, end))
            .isEqualTo(
                text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ferry", "🚢🚢"})
  void pieceBehindTheEndIsAMistake(String text) {
    int length = text.codePointCount(0, text.length());
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new CodePoints(text).between(0, length + 1));
  }
}
