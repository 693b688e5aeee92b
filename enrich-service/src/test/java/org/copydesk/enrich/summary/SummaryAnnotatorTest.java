package org.copydesk.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrich.TestArticles;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.junit.jupiter.api.Test;

class SummaryAnnotatorTest {
  private static List<String> summary(Article article) {
    return new SummaryAnnotator()
        .annotate(Story.of(article, ConceptLookup.none()), Annotations.none()).summary().stream()
            .map(span -> TestArticles.surface(article, span))
            .toList();
  }

  @Test
  void takesTheLeadAndWhatTheStoryKeepsComingBackTo() {
    Article article =
        TestArticles.article(
            "Harbour bridge closed after cracks found",
            "Local",
            "The harbour bridge in Kelvin Bay was closed to all traffic on Monday after cracks were found in two of its piers.",
            "Drivers queued for an hour along the old coast road in the rain and the wind.",
            "The cracks in the bridge piers were found by divers who had come to look for a lost anchor near by.",
            "A café owner gave away tea and buns to anybody who asked for them all day long.",
            "Repairs to the bridge will cost four million and keep it closed to traffic until March, the council said.",
            "A dog that had run off was brought back to its owner by a bus driver at noon.",
            "Somebody had left a red umbrella on the steps of the library again on Sunday night.");

    assertThat(summary(article))
        .hasSize(3)
        .anyMatch(sentence -> sentence.startsWith("The harbour bridge"))
        .anyMatch(sentence -> sentence.startsWith("The cracks in the bridge"))
        .anyMatch(sentence -> sentence.startsWith("Repairs to the bridge"));
  }

  @Test
  void aShortStoryIsItsOwnSummary() {
    assertThat(
            summary(
                TestArticles.article(
                    "Bridge closed", "Local", "The bridge is closed. Nobody knows for how long.")))
        .isEmpty();
  }
}
