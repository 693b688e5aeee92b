package org.copydesk.enrich.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.copydesk.enrich.OddArticles;
import org.copydesk.enrich.TestArticles;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.Keyword;
import org.copydesk.news.LanguageAnnotation;
import org.junit.jupiter.api.Test;

class KeywordAnnotatorTest {
  private static final KeywordAnnotator ANNOTATOR = new KeywordAnnotator();

  private static List<String> keywords(Article article) {
    Annotations english =
        Annotations.none().withLanguage(new LanguageAnnotation("en", 1.0, "language"));
    return ANNOTATOR.annotate(Story.of(article, ConceptLookup.none()), english).keywords().stream()
        .map(Keyword::getText)
        .toList();
  }

  @Test
  void commonWordsAreNoKeywords() {
    Article article =
        TestArticles.article(
            "People said a year",
            "",
            "People said this year that people said last year what people said the year before.");
    assertThat(keywords(article)).isEmpty();
  }

  @Test
  void pluralAndSingularAreOne() {
    Article article =
        TestArticles.article(
            "Eels return to the weir",
            "",
            "An eel was seen at the weir. The eels climbed it, and other eels followed the eel.");
    assertThat(keywords(article)).contains("weir").containsOnlyOnce("eels").doesNotContain("eel");
  }

  @Test
  void phrasesStandForTheirWords() {
    Article article =
        TestArticles.article(
            "Sugar mills stand idle",
            "",
            "The sugar mills lost their roofs. Repairs to the sugar mills will take a month.");
    assertThat(keywords(article)).contains("sugar mills").doesNotContain("sugar", "mills");
  }

  @Test
  void thereAreTenAtMostAndNoneIsWithinAnother() {
    for (int seed = 0; seed < 200; seed++) {
      List<String> found =
          keywords(OddArticles.of(seed)).stream()
              .map(keyword -> " " + keyword.toLowerCase(Locale.ROOT) + " ")
              .toList();
      assertThat(found).as("article %d", seed).hasSizeLessThanOrEqualTo(10);
      for (String one : found) {
        assertThat(found)
            .as("article %d", seed)
            .filteredOn(other -> other.contains(one))
            .hasSize(1);
      }
    }
  }
}
