package org.copydesk.deadletter;

/// A letter could not be written back or given up; the message says why and what to do.
public final class NotWritten extends RuntimeException {
  NotWritten(String message, Throwable cause) {
    super(message, cause);
  }
}
