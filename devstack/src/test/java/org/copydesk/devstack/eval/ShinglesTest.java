package org.copydesk.devstack.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void equalTextsAgreeWhollyWhateverTheirPunctuation() {
    Shingles score =
        Shingles.of(words("The ferry sails, at noon."), words("The ferry sails at noon"), 4);

    assertThat(score).isEqualTo(new Shingles(1, 1));
  }

  @Test
  void wordsTooManyCostPrecisionAndMissingOnesRecall() {
    List<String> wanted = words("a b c d e f g h");

    assertThat(Shingles.of(words("a b c d e f g h i j k l"), wanted, 4).recall()).isEqualTo(1);
    assertThat(Shingles.of(words("a b c d e f g h i j k l"), wanted, 4).precision())
        .isEqualTo(5.0 / 9);
    assertThat(Shingles.of(words("a b c d e"), wanted, 4)).isEqualTo(new Shingles(1, 2.0 / 5));
  }

  @Test
  void runThatStandsTwiceCountsTwice() {
    assertThat(Shingles.of(words("a b"), words("a b a b"), 1)).isEqualTo(new Shingles(1, 0.5));
  }

  @Test
  void nothingFoundScoresNothingUnlessNothingIsWanted() {
    assertThat(Shingles.of(List.of(), words("a b c d"), 4)).isEqualTo(Shingles.NONE);
    assertThat(Shingles.of(List.of(), List.of(), 4).f1()).isEqualTo(1);
  }

  @Test
  void lettersOfEveryScriptAreWords() {
    assertThat(words("Привет, мир! 東京で")).containsExactly("Привет", "мир", "東京で");
  }

  private static List<String> words(String text) {
    return Shingles.words(text);
  }
}
