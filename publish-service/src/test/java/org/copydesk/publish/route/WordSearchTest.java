package org.copydesk.publish.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordSearchTest {
  @Test
  void findsWholeWordsWhateverTheirCase() {
    assertThat(WordSearch.mentions("Trains in the RAIN.", "rain")).isTrue();
    assertThat(WordSearch.mentions("Trains in the sun.", "rain")).isFalse();
    assertThat(WordSearch.mentions("Øresund's bridge", "øresund")).isTrue();
    assertThat(WordSearch.mentions("(C++) is a language", "c++")).isTrue();
    assertThat(WordSearch.mentions("東京都は", "東京")).isTrue();
    assertThat(WordSearch.mentions("anything", " ")).isFalse();
  }

  @Test
  void findsWhatASlowSearchFinds() {
    Random random = new Random(1);
    for (int round = 0; round < 5_000; round++) {
      String text = letters(random, 40);
      String words = letters(random, 3).strip();
      boolean slow =
          !words.isEmpty()
              && Pattern.compile("(?<![a-z])" + Pattern.quote(words) + "(?![a-z])")
                  .matcher(text.toLowerCase(Locale.ROOT))
                  .find();
      assertThat(WordSearch.mentions(text, words)).as("%s in %s", words, text).isEqualTo(slow);
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      char letter = "ab ".charAt(random.nextInt(3));
      text.append(length > 3 && random.nextBoolean() ? Character.toUpperCase(letter) : letter);
    }
    return text.toString();
  }
}
