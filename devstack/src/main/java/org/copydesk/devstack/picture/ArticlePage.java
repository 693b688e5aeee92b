package org.copydesk.devstack.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.evaluation.page.Escaped;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.TextField;

/// One page of HTML that shows articles with their annotations: names, quotes and their speakers in
/// the text, lists and a map beside it. It needs nothing from elsewhere.
public final class ArticlePage {
  private static final String STYLE = style();

  private ArticlePage() {}

  /// The page.
  public static String of(List<EnrichedArticle> articles) {
    String title =
        articles.stream()
            .flatMap(article -> article.getArticle().getHeadline().stream())
            .findFirst()
            .orElse("Annotated articles");
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <p class="key"><span class="person">person</span> <span class="organisation">organisation</span> <span class="place">place</span> <span class="demonym">people or language</span> <span class="quote">quote</span><span class="after">its speaker</span></p>
    %s</body>
    </html>
    """
        .formatted(
            Escaped.of(title),
            STYLE,
            articles.stream().map(ArticlePage::article).collect(Collectors.joining()));
  }

  private static String article(EnrichedArticle enriched) {
    Article article = enriched.getArticle();
    AnnotatedText headline =
        new AnnotatedText(
            article.getHeadline().orElse(""),
            Stretch.of(enriched.getEnrichment(), TextField.HEADLINE));
    return """
    <article>
    <header>
    <p class="line">%s</p>
    <h1>%s</h1>
    <p class="standfirst">%s</p>
    </header>
    <div class="columns">
    <div class="text"%s>
    %s</div>
    <aside>
    %s</aside>
    </div>
    </article>
    """
        .formatted(
            line(article),
            headline.html(),
            Escaped.of(article.getStandfirst().orElse("")),
            article.getLanguage().map(tag -> " lang=\"%s\"".formatted(Escaped.of(tag))).orElse(""),
            text(enriched),
            Aside.html(enriched));
  }

  private static String line(Article article) {
    return Stream.of(
            Stream.of(article.getSource()),
            article.getSection().stream(),
            article.getByline().stream(),
            article.getFirstCreated().stream().map(date -> date.getValue().toString()))
        .flatMap(words -> words)
        .map(Escaped::of)
        .collect(Collectors.joining(" · "));
  }

  private static String text(EnrichedArticle enriched) {
    Article article = enriched.getArticle();
    AnnotatedText text =
        new AnnotatedText(article.getText(), Stretch.of(enriched.getEnrichment(), TextField.TEXT));
    return article.getBlocks().isEmpty()
        ? "<div class=\"plain\">" + text.html() + "</div>\n"
        : article.getBlocks().stream()
            .map(block -> block(block, text.html(block.getStart(), block.getEnd())))
            .collect(Collectors.joining());
  }

  private static String block(Block block, String html) {
    return switch (block.getKind()) {
      case HEADING -> "<h2>" + html + "</h2>\n";
      case QUOTE -> "<blockquote>" + html + "</blockquote>\n";
      case LIST, TABLE -> "<div class=\"plain\">" + html + "</div>\n";
      case CAPTION, CREDIT, EMBED, BOILERPLATE -> "<p class=\"besides\">" + html + "</p>\n";
      case PARAGRAPH, UNKNOWN -> "<p>" + html + "</p>\n";
    };
  }

  private static String style() {
    try (InputStream css =
        Objects.requireNonNull(ArticlePage.class.getResourceAsStream("article-page.css"))) {
      return new String(css.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
