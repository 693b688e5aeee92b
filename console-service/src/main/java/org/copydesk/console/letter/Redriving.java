package org.copydesk.console.letter;

/// Brings a record that could not be processed back on its way.
@FunctionalInterface
public interface Redriving {
  /// What became of it.
  sealed interface Result {
    /// It was written back.
    ///
    /// @param place where it lies now: topic/partition/offset
    record WrittenBack(String place) implements Result {}

    /// It was not.
    ///
    /// @param why for people, with what to do
    record Refused(String why) implements Result {}
  }

  /// Writes a record back to the topic that it was read from.
  ///
  /// @param letter where the dead letter lies: topic/partition/offset
  /// @param reason why, as the person says who asks for it
  Result redrive(String letter, String reason);
}
