package org.copydesk.console.reading;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.copydesk.trace.Tracing;
import org.copydesk.trace.Trail;
import org.copydesk.trace.Verdict;

/// Follows one article through all topics. That reads some topics whole, so one is followed at a
/// time.
public final class Ways {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Supplier<Consumer<String, byte[]>> consumers;
  private final BiFunction<String, byte[], Object> decoding;
  private final Semaphore turn = new Semaphore(1, true);

  /// @param consumers opens a consumer of committed records
  /// @param decoding from a topic's name and the bytes of a value to the value
  public Ways(
      Supplier<Consumer<String, byte[]>> consumers, BiFunction<String, byte[], Object> decoding) {
    this.consumers = consumers;
    this.decoding = decoding;
  }

  /// The way of an article, and what the topics hold of it.
  public record Way(Trail trail, Verdict verdict) {}

  /// Follows it; absent where others have been waiting too long.
  ///
  /// @param asked a URI, source/itemId or the id of a raw event
  public Optional<Way> follow(String asked) throws InterruptedException {
    if (!turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      return Optional.empty();
    }
    try (Consumer<String, byte[]> consumer = consumers.get()) {
      Tracing tracing = new Tracing(consumer, decoding);
      Trail trail = tracing.trace(asked);
      return Optional.of(new Way(trail, Verdict.of(trail, tracing.routes())));
    } finally {
      turn.release();
    }
  }
}
