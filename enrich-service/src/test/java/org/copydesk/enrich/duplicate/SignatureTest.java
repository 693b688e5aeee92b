package org.copydesk.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  private static final String TEXT =
      "The mayor of Ormsby opened the new bridge on Monday with 300 guests, two bands and a goat"
          + " that ate the ribbon before she could cut it.";

  @Test
  void survivesItsBytes() {
    Signature signature = Texts.signature(TEXT).orElseThrow();
    Signature read = Signature.read(signature.bytes()).orElseThrow();

    assertThat(read.bytes()).isEqualTo(signature.bytes());
    assertThat(read.resemblance(signature)).isEqualTo(new Resemblance(1, 1, 1, 1, 1));
    assertThat(read.bands()).isEqualTo(signature.bands());
  }

  @Test
  void isTheSameOnEveryMachine() {
    assertThat(Texts.signature(TEXT).orElseThrow().bands().getFirst())
        .isEqualTo("0-f0e2aa2566e9f58c");
  }

  @Test
  void resemblanceIsSymmetric() {
    for (Texts.Pair pair : Texts.pairs()) {
      assertThat(Texts.resemblance(pair.left(), pair.right()))
          .as(pair.name())
          .isEqualTo(Texts.resemblance(pair.right(), pair.left()));
    }
  }

  @Test
  void containmentOfHalfATextIsWhole() {
    String half = words(0, 200);
    String whole = half + " " + words(200, 400);
    Resemblance resemblance = Texts.resemblance(half, whole);

    assertThat(resemblance.containment()).isCloseTo(1, within(0.15));
    assertThat(resemblance.jaccard()).isCloseTo(0.5, within(0.15));
    assertThat(resemblance.nearDuplicate()).isTrue();
  }

  private static String words(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append("word").append(i * 7919 % 1_000).append(' ');
    }
    return words.toString();
  }

  @Test
  void tooFewWordsHaveNoSignature() {
    assertThat(Texts.signature("")).isEmpty();
    assertThat(Texts.signature("Traffic jam on the ring road.")).isEmpty();
  }

  @Test
  void foreignBytesAreNoSignature() {
    assertThat(Signature.read(ByteBuffer.wrap(new byte[0]))).isEmpty();
    assertThat(Signature.read(ByteBuffer.wrap(new byte[] {1, 2, 3}))).isEmpty();
    assertThat(Signature.read(ByteBuffer.wrap(new byte[700]))).isEmpty();
  }

  @Test
  void textWithoutSpacesIsComparedByItsCharacters() {
    String text = "市长星期一为新桥剪彩，三百名来宾出席，两支乐队演奏，一只山羊在她动手之前吃掉了彩带。";
    assertThat(Texts.resemblance(text, text.replace("山羊", "小狗")).nearDuplicate()).isTrue();
  }

  @ParameterizedTest(name = "{1} times «{0}»")
  @CsvSource(
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a,5000000",
        "a ,400000",
        "Ab ,200000",
        "1 ,300000",
        "𝒳 ,200000",
        "\u0000,400000",
        "'s ,200000"
      })
  void hugeTextTakesBoundedTime(String piece, int times) {
    String text = String.join("", Collections.nCopies(times, piece));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Texts.signature(text));
  }

  @Test
  void loneSurrogatesAreWordsLikeOthers() {
    assertThat(Texts.signature(TEXT + " \ud83d x \ude00").orElseThrow().bands()).hasSize(32);
    assertThat(List.of(Texts.resemblance(TEXT, TEXT + " \ud83d").nearDuplicate())).contains(true);
  }
}
