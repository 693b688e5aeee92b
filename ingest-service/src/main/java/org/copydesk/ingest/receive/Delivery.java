package org.copydesk.ingest.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Channel;
import org.copydesk.news.RawEvent;

/// Writes what came by HTTP to the log, and waits until the brokers have it.
final class Delivery {
  private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(20);
  private static final int LONGEST_KEY = 255;

  /// An event on its way.
  record Sent(String eventId, CompletableFuture<RawPosition> written) {}

  private final RawLog log;
  private final RecentKeys keys = new RecentKeys();

  Delivery(RawLog log) {
    this.log = log;
  }

  /// Sends an event; the id follows from the idempotency key, or else from what is sent.
  ///
  /// @param traceParent the caller's
  /// @throws Refused where the key is none or was used for something else
  Sent send(RawEvent.Builder event, Optional<String> idempotencyKey, Optional<String> traceParent)
      throws Refused {
    event.setChannel(Channel.HTTP).setReceivedAt(Instant.now());
    String contentId = EventIds.of(event.build());
    if (idempotencyKey.isEmpty()) {
      return new Sent(contentId, log.write(event.setEventId(contentId).build(), traceParent));
    }
    String eventId = EventIds.of(event.getSource(), key(idempotencyKey.get()));
    RawEvent named = event.setEventId(eventId).build();
    return keys.once(eventId, contentId, () -> log.write(named, traceParent))
        .map(written -> new Sent(eventId, written))
        .orElseThrow(() ->
            new Refused(
                new Problem(
                    422,
                    "Unprocessable Content",
                    "this Idempotency-Key was used for another request; take a new one")));
  }

  /// The header is a quoted string by its specification, and bare in practice.
  private static String key(String given) throws Refused {
    String key =
        given.length() > 1 && given.startsWith("\"") && given.endsWith("\"")
            ? given.substring(1, given.length() - 1)
            : given;
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Refused(
          Problem.badRequest(
              "the Idempotency-Key must have 1 to %d characters".formatted(LONGEST_KEY)));
    }
    return key;
  }

  /// Waits for the brokers.
  ///
  /// @throws Refused with 503 where they do not acknowledge in time
  static void await(Sent sent) throws Refused {
    try {
      sent.written.get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw notWritten(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw notWritten(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Refused(Problem.unavailable("the service is stopping; send the event again"));
    }
  }

  private static Refused notWritten(Throwable cause) {
    return new Refused(
        Problem.unavailable(
            "the brokers have not acknowledged the event (%s); send it again later"
                .formatted(cause.getMessage())));
  }
}
