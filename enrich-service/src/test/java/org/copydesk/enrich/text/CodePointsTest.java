package org.copydesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void pairOfSurrogatesIsOne() {
    assertThat(CodePoints.any("a\uD840\uDC00", Character::isIdeographic)).isTrue();
    assertThat(CodePoints.any("a\uD840\uDC00", Character::isSupplementaryCodePoint)).isTrue();
    assertThat(CodePoints.count("a\uD840\uDC00", Character::isLetter)).isEqualTo(2);
  }

  @Test
  void halfAPairIsOneByItself() {
    assertThat(CodePoints.any("a\uD840", Character::isSupplementaryCodePoint)).isFalse();
    assertThat(CodePoints.count("\uDC00a\uD840", _ -> true)).isEqualTo(3);
  }

  @Test
  void emptyTextHasNone() {
    assertThat(CodePoints.any("", _ -> true)).isFalse();
    assertThat(CodePoints.count("", _ -> true)).isZero();
  }
}
