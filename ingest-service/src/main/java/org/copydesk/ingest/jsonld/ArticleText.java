package org.copydesk.ingest.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.html.HtmlBlocks;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.story.Standfirst;
import org.copydesk.ingest.story.StoryBody;
import org.copydesk.news.ArticleForm;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Dateline;

/// The text of an article: its body, the entries of a live blog, its standfirst.
final class ArticleText {
  private static final Pattern HTML =
      Pattern.compile("(?is)<(?:p|div|br|h[1-6]|ul|ol|blockquote|figure|article|section)\\b");

  private ArticleText() {}

  static void read(Draft draft, Thing article, List<String> headlines) throws UnreadableDocument {
    article
        .text("dateline")
        .ifPresent(text -> {
          String place = text.split("[,(–—-]", 2)[0].strip();
          draft
              .fields()
              .setDateline(
                  Dateline.newBuilder()
                      .setText(text)
                      .setPlace(place.isEmpty() ? null : place)
                      .build());
        });
    Optional<String> body = article.written("articleBody").or(() -> article.written("text"));
    if (body.isPresent()) {
      body(draft, body.get(), headlines);
      draft.witness("text", article.written("articleBody").isPresent() ? "articleBody" : "text");
    }
    liveBlog(draft, article);
    boolean stub = body.isEmpty() && article.isFalse("isAccessibleForFree");
    if (stub) {
      draft.fields().setForm(ArticleForm.STUB);
    }
    article.text("creditText").ifPresent(credit -> draft.add(BlockKind.CREDIT, credit));
    Optional<String> standfirst = article.text("description", "abstract");
    Optional<String> deck = standfirst.or(() -> article.text("alternativeHeadline"));
    if (deck.isPresent() && stub) {
      draft.fields().setStandfirst(deck.get());
    } else if (deck.isPresent()) {
      Standfirst.settle(
          draft, deck.get(), standfirst.isPresent() ? "description" : "alternativeHeadline");
    }
  }

  private static void body(Draft draft, String text, List<String> headlines)
      throws UnreadableDocument {
    if (HTML.matcher(text).find()) {
      StoryBody.html(draft, text, headlines);
    } else {
      String plain =
          text.indexOf('&') < 0 ? text : org.jsoup.parser.Parser.unescapeEntities(text, false);
      StoryBody.plain(draft, plain, headlines);
    }
  }

  private static void liveBlog(Draft draft, Thing article) {
    List<Thing> updates = article.things("liveBlogUpdate");
    if (article.types().contains("LiveBlogPosting")) {
      draft.fields().setForm(ArticleForm.LIVE_BLOG);
    }
    List<Piece> pieces = new ArrayList<>();
    for (Thing update : updates) {
      update.text("headline").ifPresent(text -> pieces.add(new Piece(BlockKind.HEADING, text)));
      update.written("articleBody").ifPresent(text -> pieces.addAll(HtmlBlocks.of(text)));
    }
    pieces.forEach(piece -> draft.add(piece.kind(), piece.text()));
  }
}
