package org.copydesk.devstack.process;

/// The machine does not let the stack run; the message says why and what to do.
public final class StackException extends RuntimeException {
  /// A reason for people.
  public StackException(String message) {
    super(message);
  }

  /// A reason for people, and the cause.
  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
