package org.copydesk.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrich.name.feature.Casing;
import org.junit.jupiter.api.Test;

class LooksTest {
  @Test
  void capitalsTheFirstOfASentenceAndTheCasingOfThePassageAreTold() {
    assertThat(Looks.of("oslo", false, Casing.TEXT)).isEqualTo(7);
    assertThat(Looks.of("Oslo", true, Casing.TEXT)).isEqualTo(16);
    assertThat(Looks.of("NATO", false, Casing.CAPITALS)).isEqualTo(21);
  }

  @Test
  void everyKindOfWordLooksDifferent() {
    List<String> words = List.of("oslo", "Oslo", "NATO", "McAdam", "1,200", "—", "G20", "J.");
    assertThat(words.stream().map(word -> Looks.of(word, false, Casing.TEXT)))
        .doesNotHaveDuplicates()
        .allMatch(number -> number > 0 && number < 55);
  }

  @Test
  void loneSurrogatesLookLikeMarks() {
    assertThat(Looks.of("\ud800", false, Casing.TEXT)).isEqualTo(Looks.of("—", false, Casing.TEXT));
  }
}
