package org.copydesk.publish.release;

import java.util.List;
import java.util.Optional;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.PublishState;

/// One step in the life of an article.
///
/// @param next what is known of the article from now on
/// @param before what everybody could see before; absent, as the next, where this stays as it is
/// @param after what everybody can see now
/// @param events what to tell, in order; empty where nothing happened
/// @param storyRow what becomes of the article's row among the stories; absent where it stays
public record Step(
    PublishState next,
    Optional<Visible> before,
    Optional<Visible> after,
    List<LifecycleEvent> events,
    Optional<StoryRow> storyRow) {

  /// A step that changes nothing for anybody outside.
  public static Step quiet(PublishState next) {
    return told(next, List.of());
  }

  /// A step that is told and changes nothing that can be seen.
  static Step told(PublishState next, List<LifecycleEvent> events) {
    return new Step(next, Optional.empty(), Optional.empty(), events, Optional.empty());
  }

  /// Whether something else can be seen after it.
  public boolean changesWhatIsSeen() {
    return before.isPresent() || after.isPresent();
  }

  /// Whether anybody outside has to hear of it.
  public boolean isOfInterest() {
    return changesWhatIsSeen() || !events.isEmpty() || storyRow.isPresent();
  }

  /// The same with a record for the stories, which the next state counts.
  public Step with(PublishState counted, StoryRow row) {
    return new Step(counted, before, after, events, Optional.of(row));
  }
}
