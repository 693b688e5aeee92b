package org.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.EnrichedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts that would hold up the line for minutes if anything grew faster than the text.
class HostileTextTest {
  private static final Enricher ENRICHER = TestEnricher.STANDARD;

  @ParameterizedTest(name = "{1} times «{0}»")
  @CsvSource(
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a,1000000",
        "𝒳,300000",
        "Ab,500000",
        "\",100000",
        "“,100000",
        "',100000",
        " 'x,100000",
        " “x y z,50000",
        " “He said.” he said,20000",
        " \"No way at all?\" she asked.,15000",
        "Capital ,100000",
        "Ada Lindqvist ,30000",
        "🙂 Ada Lindqvist said so. ,15000",
        "NATO ,80000",
        "van der ,60000",
        "University of ,30000",
        "Mr. ,100000",
        "U.S. ,80000",
        "Oslo and ,40000",
        "People's ,40000",
        "People's Republic of ,20000",
        "Bank of New ,30000",
        "Ana de la ,40000",
        "(WFU) ,60000",
        "Smith Jr. and Mrs ,22000",
        "St.-Petersburg/,25000",
        "a-,200000",
        "«,100000"
      })
  void hugeTextIsAnnotatedInBoundedTime(String piece, int times) {
    EnrichedArticle enriched =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                ENRICHER.enrich(
                    TestArticles.article("News", "World", piece.repeat(times)),
                    ConceptLookup.none()));

    assertThat(enriched.getEnrichment().getWarnings()).noneMatch(text -> text.contains("failed"));
  }

  @Test
  void aHundredThousandDifferentNamesAreAnnotatedInBoundedTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append((char) ('A' + i % 26)).append(Integer.toString(i + 9_999, 26 + 10)).append(' ');
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            ENRICHER.enrich(
                TestArticles.article("News", "World", text.toString()), ConceptLookup.none()));
  }
}
