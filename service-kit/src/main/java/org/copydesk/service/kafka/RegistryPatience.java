package org.copydesk.service.kafka;

import java.time.Duration;
import java.util.function.Supplier;
import org.copydesk.service.health.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bounded retries for a registry that does not answer, with the state of affairs in {@link
/// Health}.
///
/// @param limit how long one record waits before its thread is started afresh; less than the
///   consumer's `max.poll.interval.ms`
/// @param health where it is said that the registry is down
public record RegistryPatience(Duration limit, Health health) {
  private static final Logger log = LoggerFactory.getLogger(RegistryPatience.class);

  /// What {@link Health} knows the registry as.
  public static final String REGISTRY = "schema-registry";

  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 2_000;

  /// Tries until it succeeds, fails for a reason of its own, or the limit is reached.
  ///
  /// @param doing for people: read or write, and which topic
  /// @param missingIsOutage whether an unknown schema means that the deployment is not there yet
  ///   (writing) rather than that the record is poison (reading)
  /// @throws Outage when the registry did not answer for the whole limit
  <T> T await(String doing, boolean missingIsOutage, Supplier<T> attempt) {
    long deadline = System.nanoTime() + limit.toNanos();
    long pause = FIRST_PAUSE_MS;
    boolean waited = false;
    while (true) {
      try {
        T result = attempt.get();
        if (waited || !health.isUp(REGISTRY)) {
          health.up(REGISTRY, "answers");
        }
        return result;
      } catch (RuntimeException e) {
        if (!Outage.isOutage(e) && !(missingIsOutage && isUnknownSchema(e))) {
          throw e;
        }
        waited = true;
        String message =
            "cannot %s: the schema registry does not answer or does not know the schema (%s)"
                .formatted(doing, rootCause(e));
        health.down(
            REGISTRY, message + "; check schema.registry.url, run ./copydesk topics create");
        if (System.nanoTime() >= deadline) {
          throw new Outage(message, e);
        }
        log.warn("{}; trying again", message);
        pause(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  private static boolean isUnknownSchema(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause
          instanceof
          io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException answer) {
        return answer.getStatus() == 404;
      }
    }
    return false;
  }

  private static String rootCause(Throwable exception) {
    Throwable cause = exception;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Outage("interrupted while waiting for the schema registry", e);
    }
  }
}
