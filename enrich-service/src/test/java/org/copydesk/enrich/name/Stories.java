package org.copydesk.enrich.name;

import java.util.List;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;

/// Stories for tests.
final class Stories {
  private Stories() {}

  static StoryText of(String headline, String... paragraphs) {
    return StoryText.of(
        Article.newBuilder()
            .setUri("urn:copydesk:desk:1")
            .setVersion(1)
            .setChange(Change.CREATED)
            .setStatus(PubStatus.USABLE)
            .setSource("desk")
            .setItemId("1")
            .setContentHash("")
            .setHeadline(headline)
            .setText(String.join("\n\n", paragraphs))
            .setBlocks(List.of())
            .setProvenance(
                Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
            .build());
  }
}
