package org.copydesk.enrich.story;

import java.time.Instant;
import org.copydesk.news.ArticleDescribed;
import org.copydesk.news.StoryArticle;
import org.copydesk.news.StoryArticleState;
import org.copydesk.news.StoryMember;
import org.jspecify.annotations.Nullable;

/// An article as its story keeps it, and as everybody sees it.
final class ArticleView {
  private static final int ENTITIES_KEPT = 8;

  private ArticleView() {}

  static StoryArticleState unknown() {
    return StoryArticleState.newBuilder()
        .setSequence(0)
        .setPublished(false)
        .setBorn(Instant.EPOCH)
        .setVersion(0)
        .setAwaited(0)
        .build();
  }

  static StoryArticle joining(String uri, StoryArticleState state, ArticleDescribed article) {
    return StoryArticle.newBuilder()
        .setUri(uri)
        .setSequence(state.getSequence())
        .setBorn(state.getBorn())
        .setSource(article.getSource())
        .setHeadline(article.getHeadline().orElse(null))
        .setEntities(article.getEntities().stream().limit(ENTITIES_KEPT).toList())
        .build();
  }

  /// Absent where it is not published, or has not been told its story.
  static @Nullable StoryMember member(String uri, StoryArticleState state) {
    if (!state.getPublished() || state.getStoryId().isEmpty()) {
      return null;
    }
    return StoryMember.newBuilder()
        .setArticleUri(uri)
        .setArticleVersion(state.getVersion())
        .setStoryId(state.getStoryId().get())
        .setSimilarity(state.getSimilarity())
        .setNearDuplicates(Peers.shown(state.getPeers()))
        .build();
  }
}
