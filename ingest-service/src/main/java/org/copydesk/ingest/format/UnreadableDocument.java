package org.copydesk.ingest.format;

/// A document that is not what its media type says. The message says what is wrong, where, and what
/// to do.
public final class UnreadableDocument extends Exception {
  private final String code;

  /// A document that cannot be read.
  ///
  /// @param code short and stable, for programs
  /// @param message for people
  public UnreadableDocument(String code, String message) {
    super(message);
    this.code = code;
  }

  /// What is wrong, short and stable, for programs.
  public String code() {
    return code;
  }
}
