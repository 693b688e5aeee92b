package org.copydesk.publish;

import java.util.Optional;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.publish.release.Step;
import org.copydesk.publish.release.Visible;
import org.copydesk.service.event.Event;

/// What makes each record of publish-service an event of its own: the same state of an article has
/// the same id in a view whenever it is written, and no two states have.
final class EventIds {
  private EventIds() {}

  /// What everybody sees of an article from a step on. Content that arrives late is shown under the
  /// version of the release that overtook it, and what is shown may be gone again without a newer
  /// version; so the content's own version and its end are part of the id.
  ///
  /// @param row the record's key: the URI, or the id of a row
  static <V> Event<V> shown(String uri, String row, Step step, Optional<V> value) {
    String what =
        step.after()
            .map(visible -> "/" + contentVersion(visible))
            .orElseGet(
                () -> "/" + step.before().map(EventIds::contentVersion).orElse("0") + "/gone");
    return new Event<>(uri, row + what, step.next().getVersion(), value.orElse(null));
  }

  /// What is told of an article.
  static Event<LifecycleEvent> told(String uri, Step step, LifecycleEvent event) {
    long content = event.getWithdrawnVersion().orElse(step.next().getContentVersion());
    return new Event<>(
        uri, uri + "/" + event.getType() + "/" + content, event.getToVersion(), event);
  }

  private static String contentVersion(Visible visible) {
    long revision = visible.content().getEnrichment().getRevision();
    return visible.content().getArticle().getVersion() + (revision > 0 ? "." + revision : "");
  }
}
