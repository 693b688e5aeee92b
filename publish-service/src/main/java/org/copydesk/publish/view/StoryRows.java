package org.copydesk.publish.view;

import java.util.Optional;
import org.copydesk.news.PublishState;
import org.copydesk.news.StoryMember;
import org.copydesk.publish.release.Step;
import org.copydesk.publish.release.StoryRow;

/// The row of `news.story-member.v1`: found by enrich-service among published articles, shown only
/// as long as the article itself is, and taken back in the same transaction.
public final class StoryRows {
  private StoryRows() {}

  /// A row was found. One of another version than the published is dropped: enrich-service finds
  /// the row of that one as well.
  public static Step onFound(PublishState known, StoryMember row) {
    boolean fits =
        known
            .getPublishedVersion()
            .filter(version -> version == row.getArticleVersion())
            .isPresent();
    Step nothing = Step.quiet(known);
    return fits ? nothing.with(counted(known, true), new StoryRow(Optional.of(row))) : nothing;
  }

  /// What a step of the article means for its row: it goes with the article.
  public static Step follow(Step step) {
    boolean gone = step.changesWhatIsSeen() && step.after().isEmpty();
    return gone && step.next().getInStory()
        ? step.with(counted(step.next(), false), new StoryRow(Optional.empty()))
        : step;
  }

  private static PublishState counted(PublishState state, boolean inStory) {
    return PublishState.newBuilder(state)
        .setInStory(inStory)
        .setStoryRecords(state.getStoryRecords() + 1)
        .build();
  }
}
