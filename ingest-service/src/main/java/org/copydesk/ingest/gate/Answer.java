package org.copydesk.ingest.gate;

import java.util.List;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Notice;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.news.WithdrawalState;

/// All that ingest has to say on one raw event.
///
/// @param receipt always
/// @param article the version that the event makes, where it makes one
/// @param notice the notice that goes ahead of it, for a kill, a withhold or a release
/// @param items the events that it holds, where it is taken apart, and its notices to other items
/// @param withdrawal what every partition must know of its source, where it withdraws or reinstates
///   it
public record Answer(
    Receipt receipt,
    Optional<Article> article,
    Optional<Notice> notice,
    List<RawEvent> items,
    Optional<WithdrawalState> withdrawal) {
  /// An answer that is a receipt and no more.
  public static Answer only(Receipt receipt) {
    return new Answer(receipt, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  static Answer version(Receipt receipt, Article article, Optional<Notice> notice) {
    return new Answer(receipt, Optional.of(article), notice, List.of(), Optional.empty());
  }

  static Answer withdrawal(Receipt receipt, WithdrawalState withdrawal) {
    return new Answer(
        receipt, Optional.empty(), Optional.empty(), List.of(), Optional.of(withdrawal));
  }

  Answer with(List<RawEvent> more) {
    return new Answer(receipt, article, notice, more, withdrawal);
  }
}
