package org.copydesk.publish;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.PublishState;
import org.copydesk.publish.release.Contents;

/// The contents of the articles: the newest under the URI and, as long as another one is published,
/// the published one beside it.
record ContentStore(KeyValueStore<String, EnrichedArticle> store) {
  private static final String PUBLISHED = "\u0000published";

  /// What is kept of an article.
  Contents of(String uri, Optional<PublishState> known) {
    return new Contents() {
      @Override
      public Optional<EnrichedArticle> newest() {
        return Optional.ofNullable(store.get(uri));
      }

      @Override
      public Optional<EnrichedArticle> published() {
        return Optional.ofNullable(
            store.get(known.filter(ContentStore::isApart).isPresent() ? uri + PUBLISHED : uri));
      }
    };
  }

  /// Keeps what a step leaves.
  ///
  /// @param arrived the newest content, where the step is about new one
  void keep(
      String uri,
      Optional<PublishState> before,
      PublishState after,
      Optional<EnrichedArticle> arrived) {
    boolean wasApart = before.filter(ContentStore::isApart).isPresent();
    boolean isApart = isApart(after);
    if (isApart && !wasApart) {
      store.put(uri + PUBLISHED, store.get(uri));
    }
    if (wasApart && !isApart) {
      store.delete(uri + PUBLISHED);
    }
    // What arrives again may have other annotations: the rows that stand are those of the first.
    if (before.filter(known -> isSame(known, after)).isEmpty()) {
      arrived
          .filter(content -> content.getArticle().getVersion() == after.getContentVersion())
          .ifPresent(content -> store.put(uri, content));
    }
  }

  private static boolean isSame(PublishState before, PublishState after) {
    return before.getContentVersion() == after.getContentVersion()
        && before.getContentRevision() == after.getContentRevision();
  }

  private static boolean isApart(PublishState state) {
    return state
        .getPublishedContentVersion()
        .filter(version -> version != state.getContentVersion())
        .isPresent();
  }
}
