package org.copydesk.ingest.normalize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.news.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextLanguageTest {
  private static final String ENGLISH =
      "It rained in the port on Monday for the first time in eleven months, and people stood in the"
          + " street to feel it. The reservoirs will need a second wet winter, engineers said, before"
          + " the limits on gardens are lifted.";

  static Stream<List<String>> texts() {
    return Tables.rows(TextLanguageTest.class, "languages.txt");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void languageIsToldByScriptAndFrequentWords(List<String> row) {
    assertThat(TextLanguage.of(row.get(1)).orElse("-")).isEqualTo(row.get(0));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textNeverContradictsItsOwnLanguage(List<String> row) {
    assertThat(TextLanguage.contradicts(row.get(0), row.get(0), row.get(1))).isFalse();
  }

  private static Article article(String language, String text) {
    String declared = language.isEmpty() ? "" : "\"language\":\"" + language + "\",";
    String item =
        "{\"uri\":\"urn:x\",%s\"headlines\":[{\"value\":\"x\"}],\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"%s\"}]}"
            .formatted(declared, text);
    Reading reading =
        DocumentReader.read(
            RawEvents.document("x", "application/json", item.getBytes(UTF_8)),
            SourceSettings.none(),
            Optional.empty());
    return ((Reading.Parsed) reading).article();
  }

  @ParameterizedTest
  @CsvSource({"de", "ja", "fr-CA", "ru"})
  void clearTextOverrulesItsDeclaredLanguage(String declared) {
    Article article = article(declared, ENGLISH);

    assertThat(article.getLanguage()).contains("en");
    assertThat(article.getProvenance().getWitnesses())
        .containsEntry("language", "text (declared " + declared + ")");
    assertThat(article.getProvenance().getWarnings()).anyMatch(it -> it.contains("its text is en"));
  }

  @ParameterizedTest
  @CsvSource({"en-GB", "en"})
  void declaredVariantOfTheLanguageStays(String declared) {
    assertThat(article(declared, ENGLISH).getLanguage()).contains(declared);
  }

  @Test
  void absentLanguageIsThatOfTheText() {
    Article article = article("", ENGLISH);

    assertThat(article.getLanguage()).contains("en");
    assertThat(article.getProvenance().getWitnesses()).containsEntry("language", "text");
  }

  @Test
  void shortTextDecidesNothing() {
    assertThat(article("", "It rained.").getLanguage()).isEmpty();
    assertThat(article("de", "It rained.").getLanguage()).contains("de");
  }

  @Test
  void longTextIsToldInBoundedTime() {
    String text = ENGLISH.repeat(20_000);

    assertWithin(Duration.ofSeconds(1), () -> assertThat(TextLanguage.of(text)).contains("en"));
  }
}
