package org.copydesk.publish.release;

import java.util.Optional;
import org.copydesk.news.StoryMember;

/// A record for `news.story-member.v1`.
///
/// @param row the article's row; absent for a tombstone
public record StoryRow(Optional<StoryMember> row) {}
