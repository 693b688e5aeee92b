package org.copydesk.publish.view;

import java.util.Optional;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.publish.release.Step;

/// The record of `news.published.v1`: the article as everybody may see it.
public final class Published {
  private Published() {}

  /// What can be seen from this step on; absent where nothing can.
  public static Optional<PublishedArticle> of(Step step) {
    return step.after()
        .map(visible ->
            PublishedArticle.newBuilder()
                .setUri(visible.content().getArticle().getUri())
                .setVersion(visible.version())
                .setChange(visible.change())
                .setStatus(PubStatus.USABLE)
                .setPublishedAt(step.events().getLast().getOccurredAt())
                .setArticle(visible.content().getArticle())
                .setEnrichment(visible.content().getEnrichment())
                .build());
  }
}
