package org.copydesk.devstack.cluster;

/// There is nothing to talk to; the message says what was tried and what to do.
public final class NotRunning extends RuntimeException {
  /// A reason for people.
  public NotRunning(String message) {
    super(message);
  }
}
