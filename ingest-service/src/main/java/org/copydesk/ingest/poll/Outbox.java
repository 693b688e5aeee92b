package org.copydesk.ingest.poll;

import java.util.concurrent.CompletableFuture;
import org.copydesk.news.RawEvent;

/// Where raw events go.
interface Outbox {
  /// Writes an event to the log of record.
  ///
  /// @return completes when the brokers have it, or with what went wrong
  CompletableFuture<?> send(RawEvent event);
}
