package org.copydesk.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.util.List;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "10\u00A0km|10\u00A0km",
        "« pluie\u202F»|« pluie\u202F»",
        "\u00A0Rain\u00A0|Rain",
        "rain \u00A0fell|rain fell",
        "rain\u00A0\u00A0fell|rain fell",
        "rain\u3000fell|rain fell",
        "“Rain,” it’s said – at last…|“Rain,” it’s said – at last…",
      })
  void noBreakSpacesStayWhereTheyStandAlone(String text, String clean) {
    assertThat(CleanText.line(text)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "un\u00ADbe\u00ADliev\u00ADable|unbelievable",
        "ra\u200Bin|rain",
        "\uFEFFrain|rain",
        "ra\u2060in|rain",
        "ra\u200Din|rain",
        "ra\u200Cin|rain",
        "\u200Erain\u200F|rain",
        "\u202Erain\u202C|rain",
        "ra\u0007in|rain",
        "ra\uFFFCin|rain",
        "flag 🏴\uDB40\uDC67\uDB40\uDC7F|flag 🏴\uDB40\uDC67\uDB40\uDC7F",
        "a\uDB40\uDC67b|ab",
      })
  void whatNobodySeesIsTakenOut(String text, String clean) {
    assertThat(CleanText.line(text)).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "می\u200Cخواهم باران ببارد",
        "क्\u200Dष",
        "👩\u200D🚒 and 🏳️\u200D🌈",
        "היא אמרה \u200E5%\u200E",
        "café, naïve, Tomas Brück",
        "港町で雨が降った。",
        "비가 내렸다."
      })
  void whatScriptsNeedStays(String text) {
    assertThat(CleanText.line(text)).isEqualTo(text);
  }

  @Test
  void windowsCharactersReadAsLatin1AreWhatTheyMeant() {
    assertThat(CleanText.line("\u0093Rain\u0094 \u0096 it\u0092s here\u0085 5 \u0080 \u0081"))
        .isEqualTo("“Rain” – it’s here… 5 €");
  }

  @Test
  void lineEndsAndTabsAreSpacesInALine() {
    assertThat(CleanText.line("\train\t\n fell\r\n")).isEqualTo("rain fell");
  }

  @Test
  void lettersAreComposed() {
    assertThat(CleanText.line("cafe\u0301 \u1112\u1161\u11AB")).isEqualTo("café 한");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "\uDE42", "\uFDD0", "\uFFFF", "\uD83F\uDFFE"})
  void brokenCharactersBecomeTheReplacementCharacter(String broken) {
    assertThat(CleanText.line("Rain" + broken + "fell")).isEqualTo("Rain\uFFFDfell");
  }

  @Test
  void lineEndsOfAllSystemsAreLineEnds() {
    assertThat(CleanText.visible("a\r\nb\rc\u2028d\u2029e\ff")).isEqualTo("a\nb\nc\nd\ne\nf");
  }

  @Test
  void cellsOfATableStayApart() {
    assertThat(CleanText.lines("Lume\t 3 mm \r\n\r\n Norrhamn\t\t4\u00A0mm"))
        .isEqualTo("Lume\t3 mm\nNorrhamn\t\t4\u00A0mm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200D",
        "a\u0301",
        "\uD83D",
        "\u00A0",
        " \u00A0",
        "\u0085",
        "می\u200C",
        "\uFEFF "
      })
  void cleanTextIsCleanAtOnce(String unit) {
    String text = unit.repeat(500_000 / unit.length());

    assertWithin(
        Duration.ofSeconds(3),
        () -> {
          String clean = CleanText.line(text);
          assertThat(CleanText.line(clean)).isEqualTo(clean);
        });
  }

  @Test
  void offsetsCountTheCleanTextInCodePoints() {
    BlockText text =
        BlockText.of(
            List.of(
                new Piece(BlockKind.HEADING, "\uFEFFRe\u00ADgen 🙂\u200B"),
                new Piece(BlockKind.PARAGRAPH, "Es\u00A0regnet\u0085 endlich.")));

    assertThat(text.text()).isEqualTo("Regen 🙂\n\nEs\u00A0regnet… endlich.");
    assertThat(text.blocks())
        .containsExactly(new Block(BlockKind.HEADING, 0, 7), new Block(BlockKind.PARAGRAPH, 9, 28));
  }
}
