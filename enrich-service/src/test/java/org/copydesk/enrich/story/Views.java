package org.copydesk.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.news.NearDuplicate;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.jspecify.annotations.Nullable;

/// What a subscriber of the two topics has after reading them from the beginning, and every move of
/// an article from one story to another.
final class Views {
  private record Move(String uri, String from, String to) {}

  private final Map<String, StoryMember> members = new HashMap<>();
  private final Map<String, Story> stories = new HashMap<>();
  private final List<Move> moves = new ArrayList<>();

  void take(String uri, @Nullable StoryMember member) {
    if (member == null) {
      members.remove(uri);
      return;
    }
    StoryMember before = members.put(uri, member);
    if (before != null && !before.getStoryId().equals(member.getStoryId())) {
      moves.add(new Move(uri, before.getStoryId(), member.getStoryId()));
    }
  }

  void take(String id, @Nullable Story story) {
    if (story == null) {
      stories.remove(id);
    } else {
      stories.put(id, story);
    }
  }

  StoryMember member(String uri) {
    return Objects.requireNonNull(members.get(uri), uri);
  }

  Map<String, StoryMember> members() {
    return members;
  }

  Map<String, Story> stories() {
    return stories;
  }

  /// The stories as sets of articles.
  Set<Set<String>> partition() {
    Set<Set<String>> partition = new HashSet<>();
    stories.values().stream()
        .filter(story -> story.getMergedInto().isEmpty())
        .forEach(story -> partition.add(new TreeSet<>(story.getArticleUris())));
    return partition;
  }

  /// Checks everything that must hold when nothing is on its way any more.
  ///
  /// @param published the articles that may be seen
  /// @param replaced articles that became another one, which may leave its story without a merge
  void assertSettled(Set<String> published, Set<String> replaced, String where) {
    assertThat(members.keySet()).as("articles in a story, %s", where).isEqualTo(published);
    List<String> told = new ArrayList<>();
    stories.forEach((id, story) -> {
      assertThat(story.getArticleUris().isEmpty())
          .as("%s is merged or has articles, %s", id, where)
          .isEqualTo(story.getMergedInto().isPresent());
      told.addAll(story.getArticleUris());
      story
          .getArticleUris()
          .forEach(
              uri -> assertThat(member(uri).getStoryId()).as("%s, %s", uri, where).isEqualTo(id));
    });
    assertThat(told).as("told once, %s", where).containsExactlyInAnyOrderElementsOf(published);
    members.forEach((uri, member) -> {
      for (NearDuplicate other : member.getNearDuplicates()) {
        assertThat(published).as("near %s, %s", uri, where).contains(other.getArticleUri());
        assertThat(member(other.getArticleUri()).getNearDuplicates())
            .as("%s names %s back, %s", other.getArticleUri(), uri, where)
            .extracting(NearDuplicate::getArticleUri)
            .contains(uri);
      }
    });
    for (Move move : moves) {
      assertThat(replaced.contains(move.uri()) ? Set.of(move.to()) : followed(move.from()))
          .as("%s is recorded as a merge, %s", move, where)
          .contains(move.to());
    }
  }

  private Set<String> followed(String id) {
    Set<String> path = new HashSet<>();
    String at = id;
    while (at != null && path.add(at)) {
      Story story = stories.get(at);
      at = story == null ? null : story.getMergedInto().orElse(null);
    }
    return path;
  }
}
