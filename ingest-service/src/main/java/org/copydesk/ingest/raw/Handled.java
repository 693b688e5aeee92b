package org.copydesk.ingest.raw;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.copydesk.ingest.gate.Answer;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Article;
import org.copydesk.news.Notice;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.news.WithdrawalState;
import org.copydesk.service.metrics.DeadLetters.Cause;
import org.jspecify.annotations.Nullable;

/// A raw record that has been dealt with.
///
/// @param answer what ingest says of it
/// @param deadLetter the record itself, where it could not be processed
public record Handled(Answer answer, Optional<DeadLetter> deadLetter) {
  /// A record that could not be processed.
  ///
  /// @param value its original bytes; absent where it had none
  /// @param position where it lies
  /// @param cause why, in a word
  /// @param exception why
  public record DeadLetter(
      @Nullable Bytes value, RawPosition position, Cause cause, RuntimeException exception) {}

  static Handled of(Answer answer) {
    return new Handled(answer, Optional.empty());
  }

  static Handled failed(Receipt receipt, DeadLetter deadLetter) {
    return new Handled(Answer.only(receipt), Optional.of(deadLetter));
  }

  /// The receipt of the record.
  public Receipt receipt() {
    return answer.receipt();
  }

  /// The version it made.
  public Optional<Article> article() {
    return answer.article();
  }

  /// The events it holds.
  public List<RawEvent> items() {
    return answer.items();
  }

  /// What every partition must know of its source.
  public Optional<WithdrawalState> withdrawal() {
    return answer.withdrawal();
  }

  /// The notice it made.
  public Optional<Notice> notice() {
    return answer.notice();
  }
}
