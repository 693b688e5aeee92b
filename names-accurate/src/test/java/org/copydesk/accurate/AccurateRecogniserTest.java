package org.copydesk.accurate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.enrich.name.NameSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccurateRecogniserTest {
  private static final AccurateRecogniser RECOGNISER = AccurateRecogniser.shipped();

  private static List<String> names(String headline, String text) {
    return RECOGNISER.recognise(Texts.of(headline, text)).stream()
        .map(name -> name.surface() + " " + name.type())
        .toList();
  }

  @Test
  void peopleOrganisationsAndPlacesAreFound() {
    assertThat(
            names(
                "",
                "Shares in Brackwell Foods fell 4 per cent in Madrid on Monday after President Ana"
                    + " Ruiz refused to meet its chairman, Tomasz Oyelaran-Lind."))
        .containsExactly(
            "Brackwell Foods ORGANISATION",
            "Madrid PLACE",
            "Ana Ruiz PERSON",
            "Tomasz Oyelaran-Lind PERSON");
  }

  @Test
  void namesInHeadlinesInCapitalsAreFound() {
    assertThat(names("FLOODS CUT OFF LISBON AS MINISTER FLIES HOME", "It rained."))
        .containsExactly("LISBON PLACE");
  }

  @Test
  void everyNameIsSomewhatSure() {
    List<NameSpan> found =
        RECOGNISER.recognise(Texts.of("", "Ines Okafor flew from Nairobi to Geneva."));
    assertThat(found).hasSize(3).allMatch(name -> name.confidence() > .5 && name.confidence() <= 1);
  }

  static Stream<String> oddTexts() {
    return Stream.of(
        "",
        "\u0000",
        "\ud800\ud800 \udc00",
        "👩‍👩‍👧‍👦 é̂̂̂ مرحبا",
        "a".repeat(1 << 20),
        "é.".repeat(1 << 18),
        "Oslo ".repeat(1 << 17),
        "\n\n".repeat(1 << 17));
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void oddTextsAreReadInTime(String text) {
    assertThatCode(() -> RECOGNISER.recognise(Texts.of("", text))).doesNotThrowAnyException();
  }

  @Test
  void longTextsTakeNoLongerThanTheFirstThousandsOfWords() {
    String text = "Ines Okafor flew from Nairobi to Geneva. ".repeat(25_000);
    long start = System.nanoTime();
    RECOGNISER.recognise(Texts.of("", text));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }
}
