package org.copydesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.enrich.TestArticles;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageAnnotatorTest {
  private static final LanguageAnnotator ANNOTATOR = new LanguageAnnotator();

  private static String language(String text) {
    Story story = Story.of(TestArticles.article("", "", text), ConceptLookup.none());
    return ANNOTATOR.annotate(story, Annotations.none()).languageCode();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "sentences.psv", delimiter = '|', quoteCharacter = '~')
  void aSentenceOfNewsTellsItsLanguage(String language, String sentence) {
    assertThat(language(sentence)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"Oslo", "12:30 1-0 4-4 2-2 90+3 1 2 3 4 5 6 7 8 9 10 11 12", "🙂🙂🙂", "ab cd ef"})
  void tooLittleTextHasNoLanguage(String text) {
    assertThat(language(text)).isEqualTo("und");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "en,Harbour ferries cancelled tomorrow morning",
    "de,Hafenfähren fallen morgen früh aus Wetterdienst warnt",
    "fr,Traversées annulées demain matin météo défavorable"
  })
  void aHeadlineWithoutFunctionWordsIsLeftToNGrams(String language, String headline) {
    assertThat(language(headline)).isEqualTo(language);
  }
}
