package org.copydesk.ingest.drop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Receipt;

/// Which receipts are waited for, and by which files. A receipt may come before the brokers'
/// acknowledgement is heard; it is kept until then.
final class Expected {
  private static final int EARLY = 10_000;

  /// A file and the key of its event.
  ///
  /// @param since when it began to wait, in nanoseconds of this process
  record Waiting(Claim claim, String key, long since) {}

  private final Map<String, Integer> keys = new ConcurrentHashMap<>();
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final Map<String, Receipt> early =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Receipt> eldest) {
          return size() > EARLY;
        }
      };

  /// Whether anybody waits for receipts with this key; may be asked by any thread.
  boolean isAwaited(String key) {
    return keys.containsKey(key);
  }

  /// Begins to wait for a receipt with this key.
  void await(String key) {
    keys.merge(key, 1, Integer::sum);
  }

  /// Ends it.
  void forget(String key) {
    keys.computeIfPresent(key, (_, count) -> count > 1 ? count - 1 : null);
  }

  /// The event of a file lies in the log.
  ///
  /// @return its receipt, where that has come already
  Optional<Receipt> written(Claim claim, RawPosition at, String key) {
    waiting.put(at.toString(), new Waiting(claim, key, System.nanoTime()));
    return Optional.ofNullable(early.remove(at.toString()));
  }

  /// A receipt has come.
  ///
  /// @return who waits for it; absent where nobody does, or not yet
  Optional<Waiting> received(Receipt receipt) {
    String at =
        receipt.getRawTopic() + "/" + receipt.getRawPartition() + "/" + receipt.getRawOffset();
    Waiting waits = waiting.remove(at);
    if (waits == null) {
      early.put(at, receipt);
    }
    return Optional.ofNullable(waits);
  }

  /// How many files have waited longer than that.
  long overdue(Duration patience) {
    long latest = System.nanoTime() - patience.toNanos();
    return waiting.values().stream().takeWhile(each -> each.since - latest <= 0).count();
  }

  int size() {
    return waiting.size();
  }
}
