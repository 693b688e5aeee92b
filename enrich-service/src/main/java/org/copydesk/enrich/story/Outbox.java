package org.copydesk.enrich.story;

import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.jspecify.annotations.Nullable;

/// Where articles, lookup keys and stories put what they have to say. What is sent to one key
/// arrives in the order in which it was sent.
interface Outbox {
  /// Sends a message.
  ///
  /// @param key the URI, lookup key or story id it is for
  void send(String key, SpecificRecord message);

  /// Sends a message to several lookup keys, or articles: one to all that lie in the same
  /// partition.
  ///
  /// @param keys the lookup keys, or URIs
  /// @param message makes it of the keys that it is for beside the one that it is sent to
  /// @return how many messages that were
  int sendTogether(List<String> keys, Function<List<String>, SpecificRecord> message);

  /// Shows an article's place to everybody.
  ///
  /// @param number grows with each record of the article
  /// @param member absent for a tombstone
  void showMember(String uri, long number, @Nullable StoryMember member);

  /// Shows a story to everybody.
  ///
  /// @param number grows with each record of the story
  /// @param story absent for a tombstone
  void showStory(String id, long number, @Nullable Story story);
}
