package org.copydesk.publish.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.PublishState;

/// One step in the life of an article.
///
/// @param next what is known of the article from now on
/// @param before what everybody could see before
/// @param after what everybody can see now
/// @param events what to tell, in order; empty where nothing happened
public record Step(
    PublishState next,
    Optional<Visible> before,
    Optional<Visible> after,
    List<LifecycleEvent> events) {

  /// When the article has to be looked at again: the end of its embargo.
  public Optional<Instant> wakeAt() {
    return next.getHeldUntil();
  }
}
