package org.copydesk.enrich;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.news.Article;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Change;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;

/// Articles as ingest writes them.
public final class TestArticles {
  private TestArticles() {}

  /// An article of paragraphs.
  public static Article article(String headline, String section, String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      int start = text.codePointCount(0, text.length());
      text.append(paragraph);
      blocks.add(new Block(BlockKind.PARAGRAPH, start, text.codePointCount(0, text.length())));
    }
    return Article.newBuilder()
        .setUri("urn:copydesk:desk:1")
        .setVersion(1)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setSource("desk")
        .setItemId("1")
        .setContentHash("")
        .setHeadline(headline)
        .setSection(List.of(section))
        .setText(text.toString())
        .setBlocks(blocks)
        .setProvenance(
            Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
        .build();
  }

  /// The characters that a span points to.
  public static String surface(Article article, Span span) {
    String text =
        span.getField() == TextField.HEADLINE
            ? article.getHeadline().orElse("")
            : article.getText();
    int[] points = text.codePoints().toArray();
    return new String(points, span.getStart(), span.getEnd() - span.getStart());
  }
}
