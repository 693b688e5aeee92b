package org.copydesk.devstack.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTextTest {
  @Test
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
    assertThat(DisplayText.width("Oslo")).isEqualTo(4);
    assertThat(DisplayText.width("東京")).isEqualTo(4);
    assertThat(DisplayText.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void textIsCutBetweenCharactersAndFilledUp() {
    assertThat(DisplayText.padded("東京都", 5, false)).isEqualTo("東京…");
    assertThat(DisplayText.padded("東京都", 4, false)).isEqualTo("東… ");
    assertThat(DisplayText.padded("12", 5, true)).isEqualTo("   12");
  }

  @Test
  void lineBreaksAndControlCharactersDoNotReachTheTerminal() {
    assertThat(DisplayText.line("a\n\tb\u001b[2J")).isEqualTo("a b\uFFFD[2J");
  }
}
