package org.copydesk.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final List<String> WORDS =
      List.of("rhys", "-", "morgan", "cafe", "u", ".", "s", "un", "##lock", "##ed", "##s");

  private final WordPieces pieces =
      new WordPieces(
          Stream.concat(IntStream.range(0, 200).mapToObj(i -> "[" + i + "]"), WORDS.stream())
              .toList());

  private List<String> cut(String token) {
    return IntStream.of(pieces.of(token))
        .mapToObj(i -> i < 200 ? "[" + i + "]" : WORDS.get(i - 200))
        .toList();
  }

  @Test
  void wordsAreCutAtPunctuation() {
    assertThat(cut("Rhys-Morgan")).containsExactly("rhys", "-", "morgan");
    assertThat(cut("U.S.")).containsExactly("u", ".", "s", ".");
  }

  @Test
  void accentsAndCapitalsAreNoDifference() {
    assertThat(cut("CAFÉ")).containsExactly("cafe");
    assertThat(cut("cafe\u0301")).containsExactly("cafe");
  }

  @Test
  void theLongestPieceFromTheLeftIsTaken() {
    assertThat(cut("unlocked")).containsExactly("un", "##lock", "##ed");
  }

  @Test
  void wordsThatNoPiecesMakeUpAreUnknown() {
    assertThat(pieces.of("xyz")).containsExactly(WordPieces.UNKNOWN);
    assertThat(pieces.of("unlockedx")).containsExactly(WordPieces.UNKNOWN);
    assertThat(pieces.of("s".repeat(101))).containsExactly(WordPieces.UNKNOWN);
  }

  @Test
  void nothingButControlCharactersIsUnknown() {
    assertThat(pieces.of("\u0000\ud800")).containsExactly(WordPieces.UNKNOWN);
  }

  @Test
  void longWordsAreReadOnlyAtTheirBeginning() {
    assertThat(pieces.of("s.".repeat(500_000))).hasSize(12);
  }
}
