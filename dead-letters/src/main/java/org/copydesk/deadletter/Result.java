package org.copydesk.deadletter;

import org.copydesk.news.Redrive;

/// What became of the wish to write a letter back or to give it up.
public sealed interface Result {
  /// The letter.
  LetterId id();

  /// It was done, and is on record.
  record Done(LetterId id, Redrive decision) implements Result {}

  /// It would be done.
  ///
  /// @param what it would be, for people
  record Would(LetterId id, String what) implements Result {}

  /// There is nothing to do.
  ///
  /// @param why for people
  record Skipped(LetterId id, String why) implements Result {}

  /// It cannot be done.
  ///
  /// @param why and what to do instead, for people
  record Refused(LetterId id, String why) implements Result {}
}
