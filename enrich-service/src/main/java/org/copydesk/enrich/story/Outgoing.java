package org.copydesk.enrich.story;

import java.util.List;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.news.StoryWork;
import org.copydesk.service.event.Event;
import org.jspecify.annotations.Nullable;

/// What leaves a step on its way to a topic.
public sealed interface Outgoing {
  /// The message to another, if it is one.
  default List<StoryWork> messages() {
    return this instanceof Message(StoryWork work) ? List.of(work) : List.of();
  }

  /// The event on an article's place, if it is one.
  ///
  /// @param uri the article's URI
  default List<Event<StoryMember>> members(String uri) {
    return this instanceof Member(long number, StoryMember member)
        ? List.of(new Event<>(uri, uri, number, member))
        : List.of();
  }

  /// The event on a story, if it is one.
  ///
  /// @param id the story's id
  default List<Event<Story>> stories(String id) {
    return this instanceof Told(long number, Story story)
        ? List.of(new Event<>(id, id, number, story))
        : List.of();
  }

  /// A message to another article, lookup key or story.
  record Message(StoryWork work) implements Outgoing {}

  /// An article's place among the others.
  ///
  /// @param number grows with each record of the article
  /// @param member absent for a tombstone
  record Member(long number, @Nullable StoryMember member) implements Outgoing {}

  /// A story.
  ///
  /// @param number grows with each record of the story
  /// @param story absent for a tombstone
  record Told(long number, @Nullable Story story) implements Outgoing {}
}
