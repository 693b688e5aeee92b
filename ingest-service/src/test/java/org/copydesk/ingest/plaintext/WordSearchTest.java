package org.copydesk.ingest.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordSearchTest {
  private final WordSearch search = WordSearch.of(List.of("top", "from left", "l'été"));

  @Test
  void findsWordsAtBothEndsAndInsideOthers() {
    assertThat(search.isIn("top")).isTrue();
    assertThat(search.isIn("They unstopped the barrel")).isTrue();
    assertThat(search.isIn("Ada Brook, from left")).isTrue();
  }

  @Test
  void neitherLetterCaseNorTheShapeOfApostrophesCounts() {
    assertThat(search.isIn("FROM LEFT: Ada Brook")).isTrue();
    assertThat(search.isIn("Pendant L’ÉTÉ")).isTrue();
  }

  @Test
  void beginningsOfWordsAreNotEnough() {
    assertThat(search.isIn("")).isFalse();
    assertThat(search.isIn("to")).isFalse();
    assertThat(search.isIn("from lef")).isFalse();
    assertThat(search.isIn("t o p, l'ét")).isFalse();
  }
}
