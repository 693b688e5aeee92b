package org.copydesk.service.kafka;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;

/// A dependency that does not answer. The record at hand is good: it must be tried again later and
/// must never become a dead letter.
public final class Outage extends KafkaException {
  /// Subject, version and schema not found, in the codes of the registry's API. A bare 404 is
  /// something else: a proxy's, or that of a wrong address.
  private static final Set<Integer> NOT_FOUND = Set.of(40401, 40402, 40403);

  private static final int UNPROCESSABLE = 422;

  Outage(String message, Throwable cause) {
    super(message, cause);
  }

  /// Whether an exception, or a cause of it, says that the registry is unavailable, as opposed to
  /// that the bytes are poison. The registry's own verdict on the request (an unknown schema id, an
  /// invalid request) is about the record; everything else that goes wrong on the way is not.
  public static boolean isOutage(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof Outage) {
        return true;
      }
      if (cause instanceof RestClientException answer) {
        return !isAboutTheRecord(answer);
      }
      if (cause instanceof ThrottlingQuotaExceededException || stumbles(cause)) {
        return true;
      }
      if (cause instanceof IOException) {
        return !(cause instanceof java.io.EOFException);
      }
    }
    return false;
  }

  /// Whether the registry has sent something else for a schema: its client takes any JSON object
  /// for one, and then stumbles.
  static boolean isWithoutSchema(Throwable exception) {
    Throwable cause = exception;
    while (cause != null && !stumbles(cause)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private static boolean stumbles(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return cause instanceof NullPointerException
        && trace.length > 0
        && trace[0].getClassName().startsWith("io.confluent.");
  }

  private static boolean isAboutTheRecord(RestClientException answer) {
    return NOT_FOUND.contains(answer.getErrorCode()) || answer.getStatus() == UNPROCESSABLE;
  }
}
