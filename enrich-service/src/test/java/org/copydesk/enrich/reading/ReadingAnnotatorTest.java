package org.copydesk.enrich.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrich.TestArticles;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.ReadingStatistics;
import org.junit.jupiter.api.Test;

class ReadingAnnotatorTest {
  private static ReadingStatistics read(Article article, String language) {
    Annotations earlier =
        Annotations.none().withLanguage(new LanguageAnnotation(language, 1.0, "language"));
    return new ReadingAnnotator()
        .annotate(Story.of(article, ConceptLookup.none()), earlier)
        .reading()
        .orElseThrow();
  }

  @Test
  void countsWordsSentencesAndParagraphsOfTheStory() {
    Article article =
        TestArticles.article(
            "Eleven words of headline count for nothing here",
            "World",
            "The ferry left at 7.30. It was full.",
            "Nobody minded Ana's well-known dog.");

    assertThat(read(article, "en")).isEqualTo(new ReadingStatistics(13, 3, 2, 4, "reading"));
  }

  @Test
  void captionsAndSubheadingsAreNoParagraphs() {
    String text = "A caption of five words\n\nThe fleet\n\nThe ferry left.";
    Article article =
        Article.newBuilder(TestArticles.article("", "", text))
            .setBlocks(
                List.of(
                    new Block(BlockKind.CAPTION, 0, 23),
                    new Block(BlockKind.HEADING, 25, 34),
                    new Block(BlockKind.PARAGRAPH, 36, 51)))
            .build();

    assertThat(read(article, "en")).isEqualTo(new ReadingStatistics(5, 1, 1, 2, "reading"));
  }

  @Test
  void chineseIsCountedByItsCharacters() {
    ReadingStatistics found =
        read(TestArticles.article("", "", "渡轮公司周一表示，所有航班都已取消。".repeat(30)), "zh");

    assertThat(found.getWords()).isEqualTo(16 * 30);
    assertThat(found.getSeconds()).isEqualTo(113);
  }
}
