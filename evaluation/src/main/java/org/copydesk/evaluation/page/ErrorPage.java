package org.copydesk.evaluation.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.evaluation.Evaluation;
import org.copydesk.evaluation.Mark;
import org.copydesk.evaluation.MarkedArticle;
import org.copydesk.evaluation.gold.GoldArticle;
import org.copydesk.news.TextField;

/// One page of HTML for an evaluation: its figures, and every article with a mistake, what was
/// meant beside what was found. It needs nothing from elsewhere; a click on a kind of mistake
/// leaves the articles that have it.
public final class ErrorPage {
  private static final String STYLE = style();

  private ErrorPage() {}

  /// The page.
  public static String of(Evaluation evaluation) {
    List<MarkedArticle> wrong =
        evaluation.articles().stream()
            .filter(article -> !article.mistakes().isEmpty())
            .sorted(Comparator.comparingInt(article -> -article.mistakes().size()))
            .toList();
    List<String> kinds =
        wrong.stream()
            .flatMap(article -> article.mistakes().stream())
            .map(Mark::verdict)
            .distinct()
            .sorted()
            .toList();
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>%1$s: mistakes</title>
    <style>
    %2$s%3$s</style>
    </head>
    <body>
    <h1>%1$s</h1>
    <pre class="figures">%4$s</pre>
    <p>%5$d of %6$d articles have mistakes.</p>
    <fieldset class="kinds"><legend>Show articles with</legend>
    %7$s</fieldset>
    %8$s</body>
    </html>
    """
        .formatted(
            Escaped.of(evaluation.title()),
            STYLE,
            filters(kinds.size()),
            Escaped.of(String.join("\n", evaluation.figures())),
            wrong.size(),
            evaluation.articles().size(),
            choices(kinds, wrong),
            wrong.stream().map(article -> article(article, kinds)).collect(Collectors.joining()));
  }

  private static String choices(List<String> kinds, List<MarkedArticle> articles) {
    StringBuilder html =
        new StringBuilder(
            "<label><input type=\"radio\" name=\"kind\" id=\"all\" checked> any mistake</label>\n");
    for (int i = 0; i < kinds.size(); i++) {
      String kind = kinds.get(i);
      long count =
          articles.stream()
              .flatMap(article -> article.mistakes().stream())
              .filter(mark -> mark.verdict().equals(kind))
              .count();
      html.append(
          "<label><input type=\"radio\" name=\"kind\" id=\"k%d\"> %s (%d)</label>\n"
              .formatted(i, Escaped.of(kind), count));
    }
    return html.toString();
  }

  private static String filters(int kinds) {
    return Stream.iterate(0, i -> i < kinds, i -> i + 1)
        .map(i ->
            """
            body:has(#k%1$d:checked) article:not(.k%1$d), body:has(#k%1$d:checked) li:not(.k%1$d) { display: none; }
            """
                .formatted(i))
        .collect(Collectors.joining());
  }

  private static String article(MarkedArticle article, List<String> kinds) {
    GoldArticle gold = article.article();
    return """
    <article class="%s">
    <h2>%s</h2>
    <ul class="mistakes">
    %s</ul>
    <div class="columns">
    <section><h3>Meant</h3>%s</section>
    <section><h3>Found</h3>%s</section>
    </div>
    </article>
    """
        .formatted(
            article.mistakes().stream()
                .map(mark -> "k" + kinds.indexOf(mark.verdict()))
                .distinct()
                .collect(Collectors.joining(" ")),
            Escaped.of(gold.id()),
            article.mistakes().stream()
                .map(mark -> mistake(mark, kinds))
                .collect(Collectors.joining()),
            side(gold, article.marks(), Mark.Side.GOLD),
            side(gold, article.marks(), Mark.Side.FOUND));
  }

  private static String mistake(Mark mark, List<String> kinds) {
    return "<li class=\"k%d\"><b>%s</b> %s</li>\n"
        .formatted(
            kinds.indexOf(mark.verdict()), Escaped.of(mark.verdict()), Escaped.of(mark.label()));
  }

  private static String side(GoldArticle gold, List<Mark> marks, Mark.Side side) {
    List<Mark> mine =
        marks.stream()
            .filter(mark -> mark.side() == side || mark.side() == Mark.Side.BOTH)
            .toList();
    return "<p class=\"headline\">%s</p>\n<div class=\"text\">%s</div>"
        .formatted(
            MarkedText.html(gold.headline(), TextField.HEADLINE, mine),
            MarkedText.html(gold.text(), TextField.TEXT, mine));
  }

  private static String style() {
    try (InputStream css =
        Objects.requireNonNull(ErrorPage.class.getResourceAsStream("error-page.css"))) {
      return new String(css.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
