package org.copydesk.training.topics;

import java.util.List;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;

/// Texts as annotators read them.
final class Stories {
  private Stories() {}

  static StoryText text(String headline, String text) {
    return StoryText.of(
        Article.newBuilder()
            .setUri("urn:copydesk:training:1")
            .setVersion(1)
            .setChange(Change.CREATED)
            .setStatus(PubStatus.USABLE)
            .setSource("training")
            .setItemId("1")
            .setContentHash("")
            .setHeadline(headline)
            .setSection(List.of())
            .setText(text)
            .setProvenance(
                Provenance.newBuilder().setParser("training").setParserVersion("1").build())
            .build());
  }
}
