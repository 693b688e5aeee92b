package org.copydesk.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.StoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {
  private static List<String> quoted(String text) {
    Passage passage = StoryText.of(AnnotatedPassage.article("", text)).passages().getFirst();
    return QuoteMarks.in(passage).stream().map(found -> found.text(passage)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "She said “We go now.” And went. | We go now.",
        "She said \"We go now.\" And went. | We go now.",
        "Elle dit « On y va. » et part. | On y va.",
        "Elle dit «On y va» et part. | On y va",
        "Sie sagte: „Wir gehen jetzt.“ Und ging. | Wir gehen jetzt.",
        "Sie sagte: »Wir gehen jetzt.« Und ging. | Wir gehen jetzt.",
        "Sie sagte: ‚Wir gehen jetzt.‘ Und ging. | Wir gehen jetzt.",
        "Hon sade: ”Vi går nu.” Och gick. | Vi går nu.",
        "She said ''We go now.'' And went. | We go now.",
        "She said ‘We go now.’ And went. | We go now.",
        "She said 'We go now.' And went. | We go now.",
        "She said “We go now.“ And went. | We go now."
      })
  void everyLanguagesMarksAreRead(String text, String expected) {
    assertThat(quoted(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "He said “She told me ‘never’ and left.” | She told me ‘never’ and left.",
        "He said 'She told me \"never\" and left.' | She told me \"never\" and left.",
        "He said \"I love \"The Long Night\" a lot.\" | I love \"The Long Night\" a lot.",
        "Er sagte: „Sie rief ‚nie‘ und ging.“ | Sie rief ‚nie‘ und ging."
      })
  void quotesWithinAQuoteBelongToIt(String text, String expected) {
    assertThat(quoted(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'The players' bus won't start,' he said. | The players' bus won't start,",
        "‘It’s the Joneses’ dog,’ he said. | It’s the Joneses’ dog,",
        "'We've been goin' there since the '60s,' he said. | We've been goin' there since the '60s,",
        "'It was rock 'n' roll,' he said. | It was rock 'n' roll,"
      })
  void apostrophesDoNotCloseAQuote(String text, String expected) {
    assertThat(quoted(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "The players' union and the owners' club met in the '90s.",
        "He was 6'2\" tall and ran 10' in 2\".",
        "Rock 'n' roll was king of the '50s.",
        "She didn't know the Smiths' dog's name.",
        "\" and then nothing"
      })
  void apostrophesInchesAndStrayMarksAreNoQuotes(String text) {
    assertThat(quoted(text)).filteredOn(found -> found.length() < 15).isEmpty();
  }

  @Test
  void inchesDoNotCloseAQuote() {
    assertThat(quoted("\"It was a 40\" screen and it fell,\" he said."))
        .containsExactly("It was a 40\" screen and it fell,");
  }

  @Test
  void quoteWithoutAClosingMarkEndsWithItsParagraph() {
    assertThat(quoted("“We waited. Nobody came.")).containsExactly("We waited. Nobody came.");
  }

  @Test
  void markLeftOpenDoesNotSwallowTheNextQuote() {
    assertThat(quoted("\"We waited, he said. \"Nobody came.\"")).containsExactly("Nobody came.");
  }
}
