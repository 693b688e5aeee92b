package org.copydesk.deadletter;

/// A dead letter, how it stands with it, and what its original says.
public record Filed(Letter letter, Standing standing, Original original) {
  /// What it is called.
  public LetterId id() {
    return letter.id();
  }
}
