package org.copydesk.console.newsroom;

import java.time.Instant;
import java.util.List;

/// How a source is.
///
/// @param name its name for people; its id where its settings do not say one
/// @param paused whether its events are refused
/// @param withdrawn why it was withdrawn; empty where it was not
/// @param lastEvent when its last event was received; empty where none was in the last hour
/// @param perMinute events of each of the last 60 minutes, the oldest first
/// @param events events of the last hour
/// @param rejected those of them that were rejected
/// @param feeds its feeds as the poller knows them
public record SourceState(
    String id,
    String name,
    boolean paused,
    String withdrawn,
    String lastEvent,
    List<Integer> perMinute,
    long events,
    long rejected,
    List<FeedHealth> feeds) {

  /// How a feed is.
  ///
  /// @param lastPoll empty where it was never polled; so for the other times
  /// @param error what is wrong with it, empty where nothing is
  /// @param stopped why it is no longer polled, empty where it is
  public record FeedHealth(
      String url,
      String lastPoll,
      String lastSuccess,
      String nextPoll,
      int failures,
      String error,
      String stopped,
      String movedTo,
      long sent) {}

  static String text(java.util.Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }
}
