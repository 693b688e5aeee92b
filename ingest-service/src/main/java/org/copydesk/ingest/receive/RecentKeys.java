package org.copydesk.ingest.receive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.copydesk.ingest.normalize.RawPosition;

/// What was sent lately under which idempotency key, so that a repetition is not written again and
/// a key that is used for something else is noticed. Forgets the oldest.
final class RecentKeys {
  private record Sent(String contentId, CompletableFuture<RawPosition> written) {}

  private static final int REMEMBERED = 10_000;

  private final Map<String, Sent> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// Writes an event once.
  ///
  /// @param eventId made from the key
  /// @param contentId made from what is sent
  /// @return absent where the key stands for something else
  synchronized Optional<CompletableFuture<RawPosition>> once(
      String eventId, String contentId, Supplier<CompletableFuture<RawPosition>> write) {
    Sent before = recent.get(eventId);
    if (before != null && !before.written.isCompletedExceptionally()) {
      return before.contentId.equals(contentId) ? Optional.of(before.written) : Optional.empty();
    }
    CompletableFuture<RawPosition> written = write.get();
    recent.put(eventId, new Sent(contentId, written));
    return Optional.of(written);
  }
}
