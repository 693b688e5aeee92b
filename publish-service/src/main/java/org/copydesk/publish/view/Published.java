package org.copydesk.publish.view;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishState;
import org.copydesk.news.PublishedArticle;
import org.copydesk.publish.release.Step;

/// The record of `news.published.v1`: the article as everybody may see it.
public final class Published {
  private Published() {}

  /// What can be seen from this step on; absent where nothing can.
  public static Optional<PublishedArticle> of(Step step) {
    return step.after().map(visible -> of(step.next(), visible.content()));
  }

  /// What can be seen of an article.
  ///
  /// @param state of a published article
  /// @param content the content that is published
  public static PublishedArticle of(PublishState state, EnrichedArticle content) {
    return PublishedArticle.newBuilder()
        .setUri(content.getArticle().getUri())
        .setVersion(state.getPublishedVersion().orElseThrow())
        .setChange(state.getPublishedChange().orElse(content.getArticle().getChange()))
        .setStatus(PubStatus.USABLE)
        .setPublishedAt(state.getPublishedAt().orElse(Instant.EPOCH))
        .setArticle(content.getArticle())
        .setEnrichment(content.getEnrichment())
        .build();
  }
}
