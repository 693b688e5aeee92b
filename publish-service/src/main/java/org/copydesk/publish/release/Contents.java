package org.copydesk.publish.release;

import java.util.Optional;
import org.copydesk.news.EnrichedArticle;

/// The contents that are kept of an article. They are read only when asked for, so that a step that
/// the state alone decides costs no more than the state.
public interface Contents {
  /// The newest content; absent where none has arrived.
  Optional<EnrichedArticle> newest();

  /// The content that everybody can see; absent where nothing is published.
  Optional<EnrichedArticle> published();

  /// The same with newer content.
  default Contents with(EnrichedArticle newest) {
    Contents before = this;
    return new Contents() {
      @Override
      public Optional<EnrichedArticle> newest() {
        return Optional.of(newest);
      }

      @Override
      public Optional<EnrichedArticle> published() {
        return before.published();
      }
    };
  }
}
