package org.copydesk.ingest.drop;

import org.copydesk.news.RawEvent;

/// What a dropped file says.
sealed interface FileEvent {
  /// It is an event.
  record Ready(RawEvent event) implements FileEvent {}

  /// It is none.
  ///
  /// @param reason what is wrong and what to do, for people
  record Unusable(String reason) implements FileEvent {}

  /// It has changed while it was read.
  record Unfinished() implements FileEvent {}
}
