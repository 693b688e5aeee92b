package org.copydesk.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.evaluation.Evaluation;
import org.copydesk.evaluation.Mark;
import org.copydesk.evaluation.MarkedArticle;
import org.copydesk.evaluation.Place;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.TextField;
import org.junit.jupiter.api.Test;

class ErrorPageTest {
  private static final String HOSTILE = "\"><script>alert('x')</script>";

  private static Mark mark(Mark.Side side, int start, int end, String verdict) {
    return new Mark(side, Optional.of(new Place(TextField.TEXT, start, end)), verdict, HOSTILE);
  }

  private static String page(String text, Mark... marks) {
    GoldArticle article =
        new GoldArticle(
            HOSTILE,
            HOSTILE,
            text,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Optional.empty());
    return ErrorPage.of(
        new Evaluation() {
          @Override
          public String title() {
            return HOSTILE;
          }

          @Override
          public List<String> figures() {
            return List.of(HOSTILE);
          }

          @Override
          public List<MarkedArticle> articles() {
            return List.of(new MarkedArticle(article, List.of(marks)));
          }
        });
  }

  @Test
  void nothingThatIsWrittenAnywhereBecomesMarkup() {
    String page =
        page(
            HOSTILE + "\u0000\ud800",
            mark(Mark.Side.BOTH, 0, 5, HOSTILE),
            mark(Mark.Side.GOLD, 3, 9, "missed"));

    assertThat(page)
        .doesNotContain("<script")
        .doesNotContain("alert('x')")
        .doesNotContain("\u0000");
    assertThat(page).doesNotContain("src=").doesNotContain("href=").doesNotContain("url(");
  }

  @Test
  void meantAndFoundStandSideBySide() {
    String page =
        page(
            "Mr 🙂 Brück of Ulm",
            mark(Mark.Side.GOLD, 5, 10, "boundary"),
            mark(Mark.Side.FOUND, 3, 10, "boundary"));

    assertThat(page).containsSubsequence("Meant", ">Brück</mark>", "Found", ">🙂 Brück</mark>");
  }

  @Test
  void kindsOfMistakeCanBeChosen() {
    assertThat(
            page(
                "Ana and Bo",
                mark(Mark.Side.GOLD, 0, 3, "missed"),
                mark(Mark.Side.FOUND, 8, 10, "type")))
        .contains(
            "id=\"k0\"> missed (1)",
            "id=\"k1\"> type (1)",
            "<article class=\"k0 k1\">",
            "body:has(#k1:checked)");
  }

  @Test
  void articlesWithoutMistakesAreCountedButNotShown() {
    assertThat(page("Ana", mark(Mark.Side.BOTH, 0, 3, Mark.RIGHT)))
        .contains("0 of 1 articles")
        .doesNotContain("<article");
  }

  @Test
  void marksBeyondTheTextAreCutOff() {
    assertThat(page("Ana", mark(Mark.Side.GOLD, 1, 300, "missed"))).contains(">na</mark>");
  }
}
