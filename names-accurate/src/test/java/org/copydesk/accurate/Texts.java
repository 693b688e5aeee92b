package org.copydesk.accurate;

import java.util.List;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;

/// Articles of a headline and a text.
final class Texts {
  private Texts() {}

  static StoryText of(String headline, String text) {
    return StoryText.of(article(headline, text));
  }

  static Article article(String headline, String text) {
    return Article.newBuilder()
        .setUri("urn:copydesk:test:1")
        .setVersion(1)
        .setChange(Change.CREATED)
        .setStatus(PubStatus.USABLE)
        .setSource("test")
        .setItemId("1")
        .setContentHash("")
        .setHeadline(headline)
        .setText(text)
        .setBlocks(List.of())
        .setProvenance(
            Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
        .build();
  }
}
