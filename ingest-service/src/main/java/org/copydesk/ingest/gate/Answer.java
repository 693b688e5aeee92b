package org.copydesk.ingest.gate;

import java.util.List;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Notice;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;

/// All that ingest has to say on one raw event.
///
/// @param receipt always
/// @param article the version that the event makes, where it makes one
/// @param notice the notice that goes ahead of it, for a kill, a withhold or a release
/// @param items the events that it holds, where it is taken apart, and its notices to other items
public record Answer(
    Receipt receipt, Optional<Article> article, Optional<Notice> notice, List<RawEvent> items) {
  /// An answer that is a receipt and no more.
  public static Answer only(Receipt receipt) {
    return new Answer(receipt, Optional.empty(), Optional.empty(), List.of());
  }
}
