package org.copydesk.publish.view;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Quote;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;
import org.copydesk.publish.release.Visible;

/// The rows of `news.quote.v1`: one for each quote.
public final class Quotes {
  private Quotes() {}

  /// Rows to write by id; absent values are quotes to retract.
  public static Map<String, Optional<Quote>> changed(
      Optional<Visible> before, Optional<Visible> after) {
    return Rows.changed(before, after, Quotes::rows);
  }

  private static Map<String, Quote> rows(Visible visible) {
    Map<String, Quote> rows = new LinkedHashMap<>();
    Article article = visible.content().getArticle();
    RowIds ids = new RowIds(article.getUri());
    CodePoints headline = new CodePoints(article.getHeadline().orElse(""));
    CodePoints text = new CodePoints(article.getText());
    for (QuoteAnnotation quote : visible.content().getEnrichment().getQuotes()) {
      Span span = quote.getSpan();
      CodePoints field = span.getField() == TextField.HEADLINE ? headline : text;
      String words = field.between(span.getStart(), span.getEnd());
      String speaker = quote.getSpeakerId().or(quote::getSpeakerName).orElse("");
      String id = ids.next(speaker + '\n' + words.toLowerCase(Locale.ROOT));
      rows.put(id, row(id, visible, quote, words));
    }
    return rows;
  }

  private static Quote row(String id, Visible visible, QuoteAnnotation quote, String words) {
    Article article = visible.content().getArticle();
    return Quote.newBuilder()
        .setId(id)
        .setArticleUri(article.getUri())
        .setArticleVersion(visible.version())
        .setSource(article.getSource())
        .setHeadline(article.getHeadline().orElse(null))
        .setLanguage(Mentions.language(visible))
        .setVersionCreated(Mentions.made(article))
        .setKind(quote.getKind())
        .setText(words)
        .setSpeakerId(quote.getSpeakerId().orElse(null))
        .setSpeakerName(quote.getSpeakerName().orElse(null))
        .setCue(quote.getCue().orElse(null))
        .setConfidence(quote.getConfidence())
        .setField(quote.getSpan().getField())
        .setStart(quote.getSpan().getStart())
        .setEnd(quote.getSpan().getEnd())
        .setAnnotator(quote.getAnnotator())
        .build();
  }
}
